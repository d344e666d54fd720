package org.jinye.warnings.web.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.releases.Release;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterType;
import org.jinye.warnings.internal.backtest.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a back-test together. */
@Component
class BacktestForms {

  private static final int CITY_DIGITS = 4;
  private static final int PROPOSED_VALUES = 5;

  private final ReadingBacktest reading;
  private final History history;
  private final BacktestWords words;

  BacktestForms(ReadingBacktest reading, History history, BacktestWords words) {
    this.reading = reading;
    this.history = history;
    this.words = words;
  }

  /** What the release, or the reader's own unit, says in place of what was left open. */
  BacktestForm completed(BacktestForm form, @Nullable Release release, SignedIn me) {
    String unit = form.unit();
    String rule = form.rule();
    if (release != null) {
      rule = release.ruleId();
      if (release.unitCode().length() >= CITY_DIGITS) {
        unit = release.unitCode();
      }
    }
    if (unit.isEmpty()) {
      List<Choice> units = words.units(me);
      unit = units.isEmpty() ? "" : units.getFirst().value();
    }
    return new BacktestForm(
        rule,
        unit,
        form.release(),
        form.from(),
        form.to(),
        form.a(),
        form.b(),
        form.curve(),
        form.values());
  }

  /**
   * A form before it is sent: what its address says, as for one that is asked for again; for the
   * rest what is in force, the last weeks, a curve that fits.
   */
  BacktestForm proposed(BacktestForm form, @Nullable Release release) {
    ConfiguredRule a = reading.inForce(form);
    ConfiguredRule b = reading.proposed(form, release);
    List<Integer> weeks = history.listWeeks(form.unit());
    Parameter curve =
        b.rule().parameters().stream()
            .filter(parameter -> parameter.stricter() == Parameter.Stricter.LOWER)
            .filter(parameter -> values(parameter).size() >= 3)
            .findFirst()
            .orElse(null);
    boolean isAgain = !form.from().isEmpty();
    return new BacktestForm(
        form.rule(),
        form.unit(),
        form.release(),
        isAgain ? form.from() : History.proposedFrom(weeks),
        isAgain ? form.to() : History.proposedTo(weeks),
        laidOver(a, form.a()),
        laidOver(b, form.b()),
        isAgain ? form.curve() : curve == null ? "" : curve.name(),
        isAgain ? form.values() : curve == null ? "" : String.join(" ", values(curve)));
  }

  private static Map<String, String> laidOver(ConfiguredRule rule, Map<String, String> told) {
    Map<String, String> values = new LinkedHashMap<>(rule.values());
    rule.rule().parameters().stream()
        .map(Parameter::name)
        .filter(told::containsKey)
        .forEach(name -> values.put(name, told.getOrDefault(name, "")));
    return values;
  }

  BacktestFormPage page(
      BacktestForm form, @Nullable Release release, SignedIn me, Map<String, String> errors) {
    ConfiguredRule a = reading.inForce(form);
    ConfiguredRule b = reading.proposed(form, release);
    List<Integer> weeks = history.listWeeks(form.unit());
    return new BacktestFormPage(
        form,
        words.rule(form.rule()),
        words.unit(form.unit()),
        words.units(me),
        History.choices(weeks),
        History.gaps(weeks),
        release != null,
        a.rule().parameters().stream()
            .map(parameter -> field(parameter, form, release == null ? null : b))
            .toList(),
        words.variants(Setting.of(a)),
        words.variants(Setting.of(b)),
        b.rule().parameters().stream()
            .filter(parameter -> parameter.type() != ParameterType.CHOICE)
            .map(parameter -> new Choice(parameter.name(), parameter.title()))
            .toList(),
        errors);
  }

  private static BacktestFormPage.Field field(
      Parameter parameter, BacktestForm form, @Nullable ConfiguredRule fixed) {
    String b =
        fixed == null
            ? form.b().getOrDefault(parameter.name(), "")
            : fixed.values().getOrDefault(parameter.name(), parameter.defaultValue());
    String hint =
        switch (parameter.stricter()) {
          case LOWER -> "；越小越严";
          case HIGHER -> "；越大越严";
          case NEITHER -> "";
        };
    boolean isChoice = parameter.type() == ParameterType.CHOICE;
    return new BacktestFormPage.Field(
        parameter.name(),
        parameter.title() + (parameter.unit().isEmpty() ? "" : "（" + parameter.unit() + "）"),
        isChoice ? "" : parameter.expected() + hint,
        parameter.choices().stream().map(term -> new Choice(term.code(), term.title())).toList(),
        form.a().getOrDefault(parameter.name(), ""),
        b);
  }

  /** From the strictest that makes sense up to the national value. */
  private static List<String> values(Parameter parameter) {
    BigDecimal min = parameter.min();
    if (min == null || parameter.type() == ParameterType.CHOICE) {
      return List.of();
    }
    BigDecimal step =
        new BigDecimal(parameter.defaultValue())
            .subtract(min)
            .divide(BigDecimal.valueOf(PROPOSED_VALUES - 1L), 3, RoundingMode.HALF_UP);
    int decimals = parameter.type() == ParameterType.RATIO ? 2 : 0;
    return IntStream.range(0, PROPOSED_VALUES)
        .mapToObj(i ->
            min.add(step.multiply(BigDecimal.valueOf(i))).setScale(decimals, RoundingMode.HALF_UP))
        .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
        .distinct()
        .toList();
  }
}
