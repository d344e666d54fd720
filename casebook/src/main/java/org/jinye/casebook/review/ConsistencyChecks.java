package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;

/** What is the same on every paper, numbers of papers, and opinions in their order. */
final class ConsistencyChecks {

  private static final Pattern NUMBER = Pattern.compile(".+[〔\\[［](?<year>\\d{4})[〕\\]］]第?\\d+号");

  private ConsistencyChecks() {}

  static List<Place> cause(Examined examined, Arguments with) {
    return differing(examined, with, "cause", most(examined, "cause"), "案由");
  }

  /** The name is that of the case; what else tells who he is is that of most papers. */
  static List<Place> party(Examined examined, Arguments with) {
    return with.fields().entrySet().stream()
        .flatMap(field ->
            differing(
                examined,
                with,
                field.getKey(),
                field.getKey().equals("party_name") && !examined.partyName().isEmpty()
                    ? Optional.of(examined.partyName())
                    : most(examined, field.getKey()),
                field.getValue())
                .stream())
        .toList();
  }

  static List<Place> number(Examined examined, Arguments with) {
    return differing(
        examined,
        with,
        "case_number",
        Optional.of(examined.file().number()).filter(number -> !number.isBlank()),
        "案号");
  }

  /** 金烟处〔2026〕12号, of the year of its day, and no number twice on papers of a kind. */
  static List<Place> numberForm(Examined examined, Arguments with) {
    Map<String, String> seen = new LinkedHashMap<>();
    List<Place> places = new ArrayList<>();
    for (Paper paper : examined.file().papers()) {
      if (!paper.number().isBlank()) {
        boolean isTwice = seen.put(paper.kind() + paper.number(), paper.id()) != null;
        if (isTwice || !hasForm(paper)) {
          places.add(Place.on(paper, "number", "文号“" + paper.number() + "”重复、年份不符或者不合格式"));
        }
      }
    }
    return places;
  }

  /** No opinion is older than one that must come before it. */
  static List<Place> opinionOrder(Examined examined, Arguments with) {
    return examined.file().papers().stream()
        .filter(paper -> !isInOrder(paper))
        .map(paper -> Place.on(paper, "", "审批意见的日期没有按承办人、承办部门、法制审核、负责人的先后"))
        .toList();
  }

  private static boolean hasForm(Paper paper) {
    Matcher form = NUMBER.matcher(paper.number());
    return form.matches()
        && (paper.date() == null
            || form.group("year").equals(String.valueOf(paper.date().getYear())));
  }

  private static boolean isInOrder(Paper paper) {
    Map<Opinion.Role, LocalDate> last = new EnumMap<>(Opinion.Role.class);
    for (Opinion opinion : paper.opinions()) {
      LocalDate on = opinion.on();
      if (on != null) {
        last.merge(opinion.role(), on, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<LocalDate> days = List.copyOf(last.values());
    return days.equals(days.stream().sorted().toList());
  }

  private static List<Place> differing(
      Examined examined, Arguments with, String field, Optional<String> right, String words) {
    return right.stream()
        .flatMap(text ->
            examined.file().papers().stream()
                .filter(paper -> !with.papers().contains(paper.kind()))
                .filter(paper -> paper.find(field).filter(is -> !same(is, text)).isPresent())
                .map(paper ->
                    Place.on(
                        paper, field, words + "“" + paper.text(field) + "”与卷内“" + text + "”不一致")))
        .toList();
  }

  /** What most papers say; of two that are as frequent the one that came first. */
  private static Optional<String> most(Examined examined, String field) {
    Map<String, Long> counts = new LinkedHashMap<>();
    examined.file().papers().stream()
        .flatMap(paper -> paper.find(field).stream())
        .forEach(text -> counts.merge(text, 1L, Long::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Before the decision a breach is only suspected; that makes no other cause. */
  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String text) {
    return Stream.of(text.strip())
        .map(words -> words.startsWith("涉嫌") ? words.substring(2) : words)
        .map(words -> words.endsWith("案") ? words.substring(0, words.length() - 1) : words)
        .findFirst()
        .orElse(text);
  }
}
