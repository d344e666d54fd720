package org.jinye.warnings.web.backtest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.platform.Weeks;
import org.jinye.releases.Release;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterException;
import org.jinye.rulebook.ParameterType;
import org.jinye.warnings.internal.backtest.BacktestRequest;
import org.jinye.warnings.internal.backtest.CurveValues;
import org.jinye.warnings.internal.backtest.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request of what was typed, or says at each field what is wrong. */
@Component
class ReadingBacktest {

  private static final int FEWEST = 3;
  private static final int MOST = 9;
  private static final int LONGEST_WEEKS = 60;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

  private final RulesInForce inForce;
  private final History history;
  private final Clock clock;

  ReadingBacktest(RulesInForce inForce, History history, Clock clock) {
    this.inForce = inForce;
    this.history = history;
    this.clock = clock;
  }

  /** The rule as it is in force for the unit. */
  ConfiguredRule inForce(BacktestForm form) {
    return inForce.of(form.unit(), form.rule(), LocalDate.now(clock));
  }

  /** What B is before anybody types. */
  ConfiguredRule proposed(BacktestForm form, @Nullable Release release) {
    return release == null ? inForce(form) : inForce.asReleased(release, LocalDate.now(clock));
  }

  /**
   * Reads the form.
   *
   * @param errors receives what is wrong, by field
   * @return nothing when something is wrong
   */
  Optional<BacktestRequest> read(
      BacktestForm form, @Nullable Release release, Map<String, String> errors) {
    ConfiguredRule base = inForce(form);
    Setting a = setting(base, form.a(), "a.", errors);
    ConfiguredRule proposed = proposed(form, release);
    Setting b = release == null ? setting(base, form.b(), "b.", errors) : Setting.of(proposed);
    CurveValues curve = curve(form, proposed, errors);
    History.Stretch stretch = stretch(form, errors);
    if (!errors.isEmpty() || stretch == null) {
      return Optional.empty();
    }
    return Optional.of(
        new BacktestRequest(
            form.unit(),
            form.rule(),
            a,
            b,
            release == null ? null : new BacktestRequest.OfRelease(release.id(), release.version()),
            stretch.from(),
            stretch.to(),
            curve));
  }

  private static Setting setting(
      ConfiguredRule base, Map<String, String> typed, String prefix, Map<String, String> errors) {
    Map<String, String> values = new LinkedHashMap<>(base.values());
    for (Parameter parameter : base.rule().parameters()) {
      String text = typed.getOrDefault(parameter.name(), "");
      if (!text.isEmpty()) {
        try {
          values.put(parameter.name(), parameter.accept(text));
        } catch (ParameterException refused) {
          errors.put(prefix + parameter.name(), refused.getMessage() + "。");
        }
      }
    }
    return new Setting(base.rule().version(), values, base.variants());
  }

  private static @Nullable CurveValues curve(
      BacktestForm form, ConfiguredRule rule, Map<String, String> errors) {
    if (form.curve().isEmpty()) {
      return null;
    }
    Optional<Parameter> found =
        rule.rule().findParameter(form.curve()).filter(one -> one.type() != ParameterType.CHOICE);
    if (found.isEmpty()) {
      errors.put("curve", "这条规则没有这个参数，请重新选择。");
      return null;
    }
    List<String> values = new ArrayList<>();
    for (String text : BETWEEN.splitAsStream(form.values()).toList()) {
      try {
        String value = found.get().accept(text);
        if (!values.contains(value)) {
          values.add(value);
        }
      } catch (ParameterException refused) {
        errors.putIfAbsent("values", refused.getMessage() + "。");
      }
    }
    if (values.size() < FEWEST || values.size() > MOST) {
      errors.putIfAbsent("values", "请填写 %d 至 %d 个不同的数值，用空格隔开。".formatted(FEWEST, MOST));
      return null;
    }
    values.sort((one, other) -> new BigDecimal(one).compareTo(new BigDecimal(other)));
    return new CurveValues(form.curve(), values);
  }

  private History.@Nullable Stretch stretch(BacktestForm form, Map<String, String> errors) {
    List<Integer> weeks = history.listWeeks(form.unit());
    Optional<Integer> from = Weeks.find(form.from()).filter(weeks::contains);
    Optional<Integer> to = Weeks.find(form.to()).filter(weeks::contains);
    if (from.isEmpty()) {
      errors.put("from", "请选择有数据的一周。");
    }
    if (to.isEmpty()) {
      errors.put("to", "请选择有数据的一周。");
    }
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    if (to.get() < from.get()) {
      errors.put("to", "结束的一周不能早于开始的一周。");
    } else if (to.get() - from.get() >= LONGEST_WEEKS) {
      errors.put("from", "一次最多回测 " + LONGEST_WEEKS + " 周。");
    }
    return history.stretch(form.unit(), from.get(), to.get());
  }
}
