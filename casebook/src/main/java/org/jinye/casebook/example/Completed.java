package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.paper.Fact;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jspecify.annotations.Nullable;

/** Writes onto papers what the case itself tells and was known on the day of the paper. */
final class Completed {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private Completed() {}

  static CaseFile of(CaseFile file) {
    return file.withPapers(file.papers().stream().map(paper -> of(file, paper)).toList());
  }

  private static Paper of(CaseFile file, Paper paper) {
    LocalDate day = paper.date();
    Map<String, String> fields = new LinkedHashMap<>(paper.fields());
    CATALOGUE.find(paper.kind()).stream()
        .flatMap(kind -> kind.fields().stream())
        .filter(field -> !fields.containsKey(field.code()))
        .forEach(field ->
            known(file, field, day)
                .map(fact -> words(file, paper, fact))
                .filter(words -> !words.isBlank())
                .ifPresent(words -> fields.put(field.code(), words)));
    return new Paper(
        paper.id(),
        paper.kind(),
        paper.number(),
        day,
        paper.about(),
        fields,
        paper.goods(),
        paper.opinions(),
        paper.signatures(),
        paper.pages(),
        paper.isSealed());
  }

  private static String words(CaseFile file, Paper paper, Fact fact) {
    return file.papers().stream()
        .filter(other -> other.id().equals(paper.about()))
        .findFirst()
        .map(other -> fact.of(file, other))
        .orElseGet(() -> fact.of(file));
  }

  /** What goods there are differs from paper to paper, so that each says it itself. */
  private static Optional<Fact> known(CaseFile file, PaperField field, @Nullable LocalDate day) {
    Fact fact = field.fact();
    if (fact == null || day == null) {
      return Optional.empty();
    }
    return switch (fact) {
      case GOODS_CARTONS, GOODS_VALUE, GOODS_QUANTITY, GOODS_ITEMS, GOODS_NATURE ->
          Optional.empty();
      case CASE_NUMBER, FILED_ON -> since(file.filedOn(), day, fact);
      case RESULT, FINE, GAINS, DECISION_NUMBER -> since(decidedOn(file), day, fact);
      case ENDED_ON, SHEETS, CONTENTS, CLOSING_WORDS -> since(file.endedOn(), day, fact);
      default -> Optional.of(fact);
    };
  }

  private static Optional<Fact> since(@Nullable LocalDate known, LocalDate day, Fact fact) {
    return known == null || day.isBefore(known) ? Optional.empty() : Optional.of(fact);
  }

  private static @Nullable LocalDate decidedOn(CaseFile file) {
    return Stream.of(
            "penalty_decision", "spot_decision", "ownerless_decision", "no_penalty_decision")
        .flatMap(kind -> file.papers(kind).stream())
        .map(Paper::date)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
