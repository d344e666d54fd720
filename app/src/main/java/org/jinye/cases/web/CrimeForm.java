package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.CrimeFigures;
import org.jinye.casebook.crime.NetworkFigures;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a case that may be a crime; amounts in yuan, kept as typed, empty = none.
 *
 * @param day of the act; empty = today
 * @param penalties days of earlier penalties, separated by blanks or commas
 * @param making how many premises of the link, and so on; empty = the link was not found
 */
public record CrimeForm(
    String day,
    String fakeSold,
    String fakeUnsold,
    String fakeGains,
    String sold,
    String unsold,
    String gains,
    String sticks,
    String penalties,
    String making,
    String buying,
    String transporting,
    String storing,
    String selling,
    String vehicles,
    String arrests) {

  private static final int LONGEST = 200;
  private static final int MOST_COUNTED = 100_000;

  public CrimeForm {
    day = text(day);
    fakeSold = text(fakeSold);
    fakeUnsold = text(fakeUnsold);
    fakeGains = text(fakeGains);
    sold = text(sold);
    unsold = text(unsold);
    gains = text(gains);
    sticks = text(sticks);
    penalties = text(penalties);
    making = text(making);
    buying = text(buying);
    transporting = text(transporting);
    storing = text(storing);
    selling = text(selling);
    vehicles = text(vehicles);
    arrests = text(arrests);
  }

  boolean isAsked() {
    return !String.join("", amounts().values()).isEmpty()
        || !String.join("", counts().values()).isEmpty()
        || !(day + penalties).isEmpty();
  }

  Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!day.isEmpty() && Days.find(day).filter(of -> !of.isAfter(today)).isEmpty()) {
      errors.put("day", "请填写行为日期，例如 2026-10-20，不能晚于今天。");
    }
    amounts()
        .forEach((field, typed) -> {
          if (money(typed).isEmpty()) {
            errors.put(field, "金额应是不小于 0 的数，最多 2 位小数，例如 50000。");
          }
        });
    counts()
        .forEach((field, typed) -> {
          if (count(typed).isEmpty()) {
            errors.put(field, "应是不小于 0 的整数，例如 3。");
          }
        });
    if (!sticks.matches("[0-9]{0,12}")) {
      errors.put("sticks", "支数应是不小于 0 的整数，例如 200000。");
    }
    if (days().stream().anyMatch(of -> Days.find(of).isEmpty())) {
      errors.put("penalties", "请填写每次处罚的日期，用空格或逗号隔开，例如 2024-05-01，2025-03-09。");
    }
    return errors;
  }

  /** The figures of thresholds; only without errors. */
  CrimeFigures figures(LocalDate today) {
    long pieces = sticks.isEmpty() ? 0 : Long.parseLong(sticks);
    var fake = new CrimeFigures.Dealings(yuan(fakeSold), yuan(fakeUnsold), yuan(fakeGains), 0);
    var trade = new CrimeFigures.Dealings(yuan(sold), yuan(unsold), yuan(gains), pieces);
    return new CrimeFigures(
        Days.find(day).orElse(today),
        fake,
        trade,
        days().stream().flatMap(of -> Days.find(of).stream()).toList());
  }

  /** The figures of the network; only without errors. The money is that of the whole business. */
  NetworkFigures network() {
    Map<Link, Integer> premises = new EnumMap<>(Link.class);
    put(premises, Link.MAKING, making);
    put(premises, Link.BUYING, buying);
    put(premises, Link.TRANSPORTING, transporting);
    put(premises, Link.STORING, storing);
    put(premises, Link.SELLING, selling);
    return new NetworkFigures(
        yuan(sold).plus(yuan(unsold)),
        premises,
        count(vehicles).orElse(0),
        count(arrests).orElse(0));
  }

  private static void put(Map<Link, Integer> premises, Link link, String typed) {
    if (!typed.isEmpty()) {
      premises.put(link, count(typed).orElse(0));
    }
  }

  private Map<String, String> amounts() {
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("fakeSold", fakeSold);
    amounts.put("fakeUnsold", fakeUnsold);
    amounts.put("fakeGains", fakeGains);
    amounts.put("sold", sold);
    amounts.put("unsold", unsold);
    amounts.put("gains", gains);
    return amounts;
  }

  private Map<String, String> counts() {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("making", making);
    counts.put("buying", buying);
    counts.put("transporting", transporting);
    counts.put("storing", storing);
    counts.put("selling", selling);
    counts.put("vehicles", vehicles);
    counts.put("arrests", arrests);
    return counts;
  }

  private List<String> days() {
    return Arrays.stream(penalties.split("[\\s,，、;；]+", -1)).filter(of -> !of.isEmpty()).toList();
  }

  private static Money yuan(String typed) {
    return money(typed).orElse(Money.ZERO);
  }

  private static Optional<Money> money(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(Money.ZERO);
    }
    return typed.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
        ? Optional.of(Money.ofYuan(new BigDecimal(typed)))
        : Optional.empty();
  }

  private static Optional<Integer> count(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(0);
    }
    return typed.matches("[0-9]{1,6}")
        ? Optional.of(Integer.valueOf(typed)).filter(number -> number <= MOST_COUNTED)
        : Optional.empty();
  }

  private static String text(@Nullable String typed) {
    String words = typed == null ? "" : typed.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
