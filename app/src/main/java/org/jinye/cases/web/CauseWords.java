package org.jinye.cases.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Citation;
import org.jinye.casebook.penalty.Grade;

/** A cause in words for a cell of a table. */
final class CauseWords {

  private CauseWords() {}

  static String articles(List<Citation> citations) {
    return citations.stream().map(Citation::text).collect(Collectors.joining("、"));
  }

  /** 应当没收违法所得；可以罚款进货总额5%以上10%以下. */
  static String penalty(Cause cause) {
    Stream<String> measures =
        cause.measures().stream()
            .map(measure ->
                grade(measure.grade()) + measure.force().title() + measure.sanction().title());
    Stream<String> fines =
        cause.fines().stream()
            .map(fine -> grade(fine.grade()) + fine.force().title() + "罚款：" + fine.words());
    String words = Stream.concat(measures, fines).collect(Collectors.joining("；"));
    return words.isEmpty() ? "—" : words;
  }

  private static String grade(Grade grade) {
    return grade == Grade.USUAL ? "" : grade.title() + "的，";
  }
}
