package org.jinye.casebook.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/** All kinds of papers, in the order of their file. */
public record PaperCatalogue(List<PaperKind> kinds) {

  /** Stands in the file for all fields of the party. */
  private static final String PARTY = "party";

  private static final PaperCatalogue READ = new PaperCatalogue(kindsOfTheFile());

  public PaperCatalogue {
    kinds = List.copyOf(kinds);
  }

  public static PaperCatalogue read() {
    return READ;
  }

  public Optional<PaperKind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * The kind of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public PaperKind get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no kind of paper " + code));
  }

  private static List<PaperKind> kindsOfTheFile() {
    Map<String, PaperField> shared =
        CasebookFiles.list("paper_fields", PaperField.class).stream()
            .collect(
                Collectors.toMap(
                    PaperField::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    return CasebookFiles.list("papers", Written.class).stream()
        .map(written -> written.kind(shared))
        .toList();
  }

  /** A kind as the file writes it. */
  private record Written(
      String code,
      String title,
      int row,
      @Nullable String word,
      int order,
      @Nullable List<CaseProcedure> procedures,
      PaperKind.Side side,
      @Nullable Boolean goods,
      @Nullable Boolean seal,
      Stage from,
      @Nullable List<Opinion.Role> opinions,
      @Nullable List<Signature.As> signatures,
      @Nullable List<Signature.As> cosigners,
      List<String> facts,
      List<PaperField> fields,
      String source) {

    PaperKind kind(Map<String, PaperField> shared) {
      List<PaperField> all = new ArrayList<>();
      for (String fact : facts) {
        List<PaperField> meant =
            shared.values().stream().filter(field -> isMeant(field.code(), fact)).toList();
        if (meant.isEmpty()) {
          throw new IllegalStateException("papers.yaml: " + code + " names no field " + fact);
        }
        all.addAll(meant);
      }
      all.addAll(fields);
      return new PaperKind(
          code,
          title,
          row,
          word == null ? "" : word,
          order,
          procedures == null ? List.of(CaseProcedure.ORDINARY) : procedures,
          side,
          Boolean.TRUE.equals(goods),
          Boolean.TRUE.equals(seal),
          from,
          opinions == null ? List.of() : opinions,
          signatures == null ? List.of() : signatures,
          cosigners == null ? List.of() : cosigners,
          all,
          PaperKind.Source.valueOf(source.toUpperCase(java.util.Locale.ROOT)));
    }

    private static boolean isMeant(String field, String fact) {
      return field.equals(fact) || (fact.equals(PARTY) && field.startsWith(PARTY + "_"));
    }
  }
}
