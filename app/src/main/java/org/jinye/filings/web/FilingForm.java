package org.jinye.filings.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.filings.FilingKind;
import org.jinye.filings.FilingKind.Field;
import org.jinye.filings.FilingKind.Naming;
import org.jinye.filings.internal.NewFiling;
import org.jinye.platform.Days;

/**
 * What was typed for a filing.
 *
 * @param month of a filing for a whole month, as 2026-09
 * @param retailers licence numbers, between blanks, commas or lines
 * @param typed values of the kind's own fields
 */
public record FilingForm(
    String kind,
    String from,
    String to,
    String month,
    String retailers,
    String formKey,
    Map<String, String> typed) {

  private static final String PREFIX = "f.";
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_WORDS = 4000;
  private static final int MOST_RETAILERS = 5000;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

  /** Of the fields of a request. */
  static FilingForm of(Map<String, String> fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        typed.put(name.substring(PREFIX.length()), value.strip());
      }
    });
    return new FilingForm(
        text(fields, "kind"),
        text(fields, "from"),
        text(fields, "to"),
        text(fields, "month"),
        text(fields, "retailers"),
        text(fields, "formKey"),
        typed);
  }

  /** The licence numbers, each once. */
  List<String> retailerIds() {
    return Arrays.stream(BETWEEN.split(retailers, -1))
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** What is wrong before anything is looked up, by field. */
  Map<String, String> errors(FilingKind of) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (formKey.isEmpty() || formKey.length() > LONGEST_LINE) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    if (of.isMonthly()) {
      if (findMonth().isEmpty()) {
        errors.put("month", "请填写月份，例如 2026-09。");
      }
    } else {
      days(errors);
    }
    if (of.retailers() == Naming.REQUIRED && retailerIds().isEmpty()) {
      errors.put("retailers", "请填写零售户的许可证号。");
    } else if (retailerIds().size() > MOST_RETAILERS) {
      errors.put("retailers", "一份备案最多 " + MOST_RETAILERS + " 户，现在 " + retailerIds().size() + " 户。");
    }
    of.fields().forEach(field -> check(field, errors));
    return errors;
  }

  private void days(Map<String, String> errors) {
    Optional<LocalDate> first = Days.find(from);
    Optional<LocalDate> last = Days.find(to);
    if (first.isEmpty()) {
      errors.put("from", "请填写开始日期，例如 2026-09-24。");
    }
    if (last.isEmpty()) {
      errors.put("to", "请填写结束日期，例如 2026-09-30。");
    } else if (first.isPresent() && last.get().isBefore(first.get())) {
      errors.put("to", "结束日期不能早于开始日期。");
    }
  }

  private void check(Field field, Map<String, String> errors) {
    String value = typed.getOrDefault(field.id(), "");
    String name = PREFIX + field.id();
    if (value.isEmpty()) {
      if (field.isRequired()) {
        errors.put(name, "请填写" + field.title() + "。");
      }
      return;
    }
    switch (field.type()) {
      case NUMBER -> {
        if (!value.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
          errors.put(name, "应为不小于 0 的数字，填写的是“" + value + "”。");
        }
      }
      case TEXT -> tooLong(name, value, LONGEST_LINE, errors);
      case WORDS -> tooLong(name, value, LONGEST_WORDS, errors);
    }
  }

  private static void tooLong(String name, String value, int most, Map<String, String> errors) {
    if (value.length() > most) {
      errors.put(name, "最多 " + most + " 个字，现在 " + value.length() + " 个。");
    }
  }

  /** The filing; what is wrong must have been looked at before. */
  NewFiling filing(FilingKind of) {
    Map<String, String> facts = new LinkedHashMap<>();
    of.fields().forEach(field -> facts.put(field.id(), typed.getOrDefault(field.id(), "")));
    LocalDate first =
        of.isMonthly() ? findMonth().orElseThrow().atDay(1) : Days.find(from).orElseThrow();
    LocalDate last =
        of.isMonthly() ? findMonth().orElseThrow().atEndOfMonth() : Days.find(to).orElseThrow();
    List<String> shops = of.retailers() == Naming.NONE ? List.of() : retailerIds();
    return new NewFiling(of, first, last, facts, shops, formKey);
  }

  private Optional<YearMonth> findMonth() {
    try {
      return Optional.of(YearMonth.parse(month))
          .filter(known -> known.getYear() >= 2000 && known.getYear() < 2200);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
