package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Competence;
import org.jinye.platform.Days;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue of causes is narrowed to; empty = not narrowed.
 *
 * @param q part of code, title or article
 * @param competent who punishes
 * @param day the day whose law is shown; empty = today
 */
public record CausesFilter(String q, String competent, String day) {

  private static final int LONGEST = 100;

  public CausesFilter {
    q = text(q);
    String named = text(competent);
    competent =
        Arrays.stream(Competence.values()).anyMatch(of -> of.name().equals(named)) ? named : "";
    day = Days.find(text(day)).map(LocalDate::toString).orElse("");
  }

  LocalDate dayOr(LocalDate today) {
    return Days.find(day).orElse(today);
  }

  boolean admits(Cause cause) {
    return (competent.isEmpty() || cause.competent().name().equals(competent))
        && (q.isEmpty()
            || cause.code().equalsIgnoreCase(q)
            || cause.title().contains(q)
            || CauseWords.articles(cause.duty()).contains(q)
            || CauseWords.articles(cause.basis()).contains(q));
  }

  public boolean isNarrow() {
    return !(q + competent + day).isEmpty();
  }

  String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("competent", competent);
    values.put("day", day);
    return Address.of(path, values);
  }

  private static String text(@Nullable String typed) {
    String words = typed == null ? "" : typed.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
