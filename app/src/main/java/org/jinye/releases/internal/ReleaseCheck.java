package org.jinye.releases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Parameter.Stricter;
import org.jinye.rulebook.ParameterException;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Variant;
import org.springframework.stereotype.Component;

/** Everything that may stand against the values of a release; all of it is said at once. */
@Component
public class ReleaseCheck {

  static final int CITY_DIGITS = 4;
  private static final int LONGEST_REASON = 1000;

  private final BaseRules base;
  private final RulesInForce inForce;

  ReleaseCheck(BaseRules base, RulesInForce inForce) {
    this.base = base;
    this.inForce = inForce;
  }

  /** Whether somebody may write releases of the unit: its supervisor, or one of a unit above. */
  public static boolean mayWrite(SignedIn who, String unitCode) {
    return (who.isCitySupervisor() || who.isCountySupervisor())
        && unitCode.startsWith(who.unitCode());
  }

  /**
   * Whether somebody may put a release in force or take it back: a leader, or a supervisor who did
   * not write it.
   */
  public static boolean mayApprove(SignedIn who, String unitCode, long writtenBy) {
    boolean isOther = who.accountId() != writtenBy;
    return unitCode.startsWith(who.unitCode())
        && (who.isLeader() || (isOther && mayWrite(who, unitCode)));
  }

  /**
   * Reads what was typed; by field what is wrong.
   *
   * @param typed values by the names of {@link ReleaseValue#field()}; blank = as above
   * @param errors receives what is wrong, by field
   * @return the values that differ from the level above
   */
  public List<ReleaseValue> read(
      String unitCode,
      Rule rule,
      Map<String, String> typed,
      LocalDate day,
      Map<String, String> errors) {
    ConfiguredRule above = inForce.above(unitCode, rule.id(), day);
    List<ReleaseValue> values = new ArrayList<>();
    for (Parameter parameter : rule.parameters()) {
      String floor = above.values().getOrDefault(parameter.name(), parameter.defaultValue());
      read(typed, parameter, new ReleaseValue(parameter.name(), null, "", floor), errors, values);
      for (Variant.Dimension dimension : Dimensions.ofForm(parameter)) {
        for (String code : Dimensions.codes(dimension)) {
          read(
              typed,
              parameter,
              new ReleaseValue(parameter.name(), dimension, code, floor),
              errors,
              values);
        }
      }
    }
    if (unitCode.length() > CITY_DIGITS) {
      values.forEach(value -> onlyWhatMayDiffer(rule, value, errors));
    }
    return values;
  }

  /** What stands against a reason; empty = nothing. */
  public static String problem(String reason) {
    if (reason.isBlank()) {
      return "请写明为什么调整、调整什么。";
    }
    return reason.length() > LONGEST_REASON ? "最多 " + LONGEST_REASON + " 个字。" : "";
  }

  /** What stands against the release as it is stored, when the level above may have moved on. */
  Map<String, String> problems(String unitCode, Draft draft, LocalDate day) {
    Map<String, String> errors = new LinkedHashMap<>();
    Rule rule = base.find(draft.ruleId(), draft.ruleVersion()).orElse(null);
    if (rule == null) {
      return Map.of("ruleVersion", "规则 " + draft.ruleId() + " 没有第 " + draft.ruleVersion() + " 版。");
    }
    Map<String, String> typed = new LinkedHashMap<>();
    draft.values().forEach(value -> typed.put(value.field(), value.value()));
    read(unitCode, rule, typed, day, errors);
    return errors;
  }

  /** The version that the level above has in force. */
  int versionAbove(String unitCode, String ruleId, LocalDate day) {
    return inForce.above(unitCode, ruleId, day).rule().version();
  }

  private static void read(
      Map<String, String> typed,
      Parameter parameter,
      ReleaseValue above,
      Map<String, String> errors,
      List<ReleaseValue> values) {
    String text = typed.getOrDefault(above.field(), "").strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      String value = parameter.accept(text);
      if (Parameters.isLessStrict(parameter, value, above.value())) {
        errors.put(
            above.field(),
            "只能比上级更严：上级为 %s，填写的是 %s。"
                .formatted(parameter.display(above.value()), parameter.display(value)));
      } else if (!value.equals(above.value())) {
        values.add(new ReleaseValue(above.parameter(), above.dimension(), above.code(), value));
      }
    } catch (ParameterException refused) {
      errors.put(above.field(), refused.getMessage() + "。");
    }
  }

  /** A run judges a whole city: a county differs only where the rule can tell counties apart. */
  private static void onlyWhatMayDiffer(Rule rule, ReleaseValue value, Map<String, String> errors) {
    Parameter parameter = rule.findParameter(value.parameter()).orElseThrow();
    if (!parameter.varies().contains(Variant.Dimension.UNIT)
        || parameter.stricter() == Stricter.NEITHER
        || value.dimension() != null) {
      errors.putIfAbsent(value.field(), "这个参数由市局统一设置，县局不能单独设置。");
    }
  }
}
