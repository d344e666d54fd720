package org.jinye.cases.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.CaseRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases are found by: number, party, cause, item, place, numbers of papers, codes. */
@Component
public class CaseEntries {

  private static final String SEPARATOR = "\u001f";
  private static final int MOST_ITEMS = 500;
  private static final Causes CAUSES = Causes.read();
  private static final String SET =
      """
      insert into cases.entry (file_id, unit_code, words, grams)
      values (:id, :unit, :words, :grams)
      on conflict (file_id) do update set words = excluded.words, grams = excluded.grams
      """;

  private final JdbcClient database;

  CaseEntries(JdbcClient database) {
    this.database = database;
  }

  void enter(CaseRow row, CaseFile file) {
    String words = words(row, file);
    database
        .sql(SET)
        .param("id", row.id())
        .param("unit", row.unitCode())
        .param("words", words)
        .param("grams", grams(words).toArray(String[]::new))
        .update();
  }

  /** The words that somebody typed, in small letters. */
  static List<String> typed(String q) {
    return Arrays.stream(q.toLowerCase(Locale.ROOT).strip().split("[\\s\\u3000]+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** What an entry must have to hold the word: its pairs, or its only character. */
  static Set<String> needed(String word) {
    int[] letters = word.codePoints().toArray();
    if (letters.length < 2) {
      return Set.of(word);
    }
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return pairs;
  }

  private static Set<String> grams(String words) {
    Set<String> grams = new LinkedHashSet<>();
    for (String part : words.split(SEPARATOR, -1)) {
      part.codePoints().forEach(letter -> grams.add(Character.toString(letter)));
      if (part.codePointCount(0, part.length()) > 1) {
        grams.addAll(needed(part));
      }
    }
    return grams;
  }

  private static String words(CaseRow row, CaseFile file) {
    List<String> words = new ArrayList<>(List.of(row.number(), row.place(), row.campaign()));
    words.add(row.cause());
    CAUSES.find(row.cause(), row.foundAt().toLocalDate()).map(Cause::title).ifPresent(words::add);
    file.parties().forEach(party -> words.addAll(words(party)));
    file.officers().stream().map(Officer::name).forEach(words::add);
    file.papers().stream().map(Paper::number).forEach(words::add);
    file.goods().stream().map(GoodsLine::item).distinct().limit(MOST_ITEMS).forEach(words::add);
    return words.stream()
        .filter(word -> !word.isBlank())
        .map(word -> word.toLowerCase(Locale.ROOT).replace(SEPARATOR, ""))
        .distinct()
        .collect(Collectors.joining(SEPARATOR));
  }

  private static List<String> words(Party party) {
    return Stream.of(
            party.name(),
            party.licence(),
            party instanceof Party.Organisation organisation
                ? organisation.creditCode() + SEPARATOR + organisation.personInCharge()
                : "")
        .toList();
  }
}
