package org.jinye.rulebook;

/**
 * A value given for a rule's parameter is refused; {@link #reason()} is stable, the message is
 * Chinese.
 */
public final class ParameterException extends RulebookException {
  /** Why a value was refused. */
  public enum Reason {
    UNKNOWN_PARAMETER,
    NOT_OF_ITS_TYPE,
    OUT_OF_RANGE,
    LESS_STRICT_THAN_NATIONAL,
    DOES_NOT_VARY
  }

  private final Reason reason;
  private final String parameter;

  private ParameterException(Reason reason, String parameter, String message) {
    super(message, null);
    this.reason = reason;
    this.parameter = parameter;
  }

  static ParameterException unknown(String ruleId, String parameter) {
    return new ParameterException(
        Reason.UNKNOWN_PARAMETER, parameter, "规则 %s 没有名为 %s 的参数".formatted(ruleId, parameter));
  }

  static ParameterException notOfItsType(Parameter parameter, String value) {
    return new ParameterException(
        Reason.NOT_OF_ITS_TYPE,
        parameter.name(),
        "参数“%s”应为%s，填写的是“%s”".formatted(parameter.title(), parameter.expected(), value));
  }

  static ParameterException outOfRange(Parameter parameter, String value) {
    return new ParameterException(
        Reason.OUT_OF_RANGE,
        parameter.name(),
        "参数“%s”应为%s，填写的是 %s".formatted(parameter.title(), parameter.expected(), value));
  }

  static ParameterException lessStrict(Parameter parameter, String value) {
    String bound = parameter.stricter() == Parameter.Stricter.LOWER ? "不得大于" : "不得小于";
    return new ParameterException(
        Reason.LESS_STRICT_THAN_NATIONAL,
        parameter.name(),
        "参数“%s”不得比国家规定宽松：%s %s，填写的是 %s"
            .formatted(parameter.title(), bound, parameter.defaultValue(), value));
  }

  static ParameterException doesNotVary(Parameter parameter, Variant.Dimension dimension) {
    return new ParameterException(
        Reason.DOES_NOT_VARY,
        parameter.name(),
        "参数“%s”不能按%s分别设置".formatted(parameter.title(), dimension.title()));
  }

  public Reason reason() {
    return reason;
  }

  /** The name of the parameter, as in {@code rule.yaml}. */
  public String parameter() {
    return parameter;
  }
}
