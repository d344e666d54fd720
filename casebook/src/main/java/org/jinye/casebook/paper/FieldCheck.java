package org.jinye.casebook.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with the fields of a paper, before it is issued. */
public final class FieldCheck {

  /** Controls, halves of characters, and marks that turn or hide what stands beside them. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF"
              + "&&[^\\r\\n\\t]]");

  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\t]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern CARTONS = Pattern.compile("[0-9]+(\\.[0-9]{1,3})?");
  private static final Pattern MONEY = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");

  /** Fields of which the second is not before the first. */
  private static final List<Span> SPANS =
      List.of(
          new Span("from", "to"),
          new Span("until", "to"),
          new Span("announced_from", "announced_to"),
          new Span("published_on", "until"),
          new Span("received_on", "issued_on"),
          new Span("received_on", "until"));

  private FieldCheck() {}

  /** In the order of the form; empty when the paper may be issued. */
  public static List<FieldProblem> of(PaperKind kind, Map<String, String> values) {
    List<FieldProblem> problems = new ArrayList<>();
    for (PaperField field : kind.fields()) {
      String value = values.getOrDefault(field.code(), "");
      problem(field, value).ifPresent(words -> problems.add(new FieldProblem(field.code(), words)));
    }
    SPANS.stream().flatMap(span -> span.problem(kind, values).stream()).forEach(problems::add);
    return problems;
  }

  /** What is wrong with one value; empty when nothing is. */
  public static Optional<String> problem(PaperField field, String value) {
    if (isEmpty(value)) {
      return field.required() ? Optional.of("请填写" + field.title() + "。") : Optional.empty();
    }
    if (value.codePointCount(0, value.length()) > field.type().longest()) {
      return Optional.of("%s最多 %d 个字。".formatted(field.title(), field.type().longest()));
    }
    if (INVISIBLE.matcher(value).find()) {
      return Optional.of(field.title() + "里有不能显示的字符，请删去。");
    }
    if (field.type() != PaperField.Type.WORDS && LINE_BREAK.matcher(value).find()) {
      return Optional.of(field.title() + "应写在一行里，请删去换行。");
    }
    return isOfItsType(field, value) ? Optional.empty() : Optional.of(expected(field));
  }

  private static boolean isOfItsType(PaperField field, String value) {
    return switch (field.type()) {
      case TEXT, WORDS -> true;
      case DAY -> isDay(value);
      case MOMENT -> isMoment(value);
      case NUMBER -> NUMBER.matcher(value).matches();
      case CARTONS -> CARTONS.matcher(value).matches();
      case MONEY -> MONEY.matcher(value).matches();
      case YES_NO -> value.equals("true") || value.equals("false");
      case CHOICE -> field.choices().stream().anyMatch(choice -> choice.code().equals(value));
    };
  }

  private static String expected(PaperField field) {
    return field.title()
        + switch (field.type()) {
          case TEXT, WORDS -> "不对。";
          case DAY -> "应是日期，例如 2026-09-24。";
          case MOMENT -> "应是日期和时刻，例如 2026-09-24 10:30。";
          case NUMBER -> "应是整数，例如 3。";
          case CARTONS -> "应是不小于 0 的数，最多 3 位小数，例如 700.2。";
          case MONEY -> "应是不小于 0 的数，最多 2 位小数，例如 1234.50。";
          case YES_NO -> "应选“是”或“否”。";
          case CHOICE ->
              "应是："
                  + field.choices().stream()
                      .map(PaperField.Choice::title)
                      .collect(Collectors.joining("、"))
                  + "。";
        };
  }

  /** Nothing that can be seen; a blank that does not break is none either. */
  private static boolean isEmpty(String value) {
    return value.replace('\u00A0', ' ').isBlank();
  }

  /**
   * Two fields in their order. Days and moments are written so that their order is that of their
   * texts.
   */
  private record Span(String begin, String end) {

    Optional<FieldProblem> problem(PaperKind kind, Map<String, String> values) {
      Optional<PaperField> first = wellWritten(kind, begin, values);
      Optional<PaperField> last = wellWritten(kind, end, values);
      return first.isPresent()
              && last.isPresent()
              && first.get().type() == last.get().type()
              && values.getOrDefault(end, "").compareTo(values.getOrDefault(begin, "")) < 0
          ? Optional.of(
              new FieldProblem(end, last.get().title() + "早于" + first.get().title() + "。"))
          : Optional.empty();
    }

    private static Optional<PaperField> wellWritten(
        PaperKind kind, String code, Map<String, String> values) {
      return kind.findField(code)
          .filter(field -> !isEmpty(values.getOrDefault(code, "")))
          .filter(field -> FieldCheck.problem(field, values.getOrDefault(code, "")).isEmpty());
    }
  }

  private static boolean isDay(String value) {
    try {
      return isNear(LocalDate.parse(value));
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private static boolean isMoment(String value) {
    try {
      return isNear(LocalDateTime.parse(value).toLocalDate());
    } catch (DateTimeException notAMoment) {
      return false;
    }
  }

  private static boolean isNear(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 9999;
  }
}
