package org.jinye.warnings.web.rule;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.AttachmentKind;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rule;

/**
 * One rule.
 *
 * @param versions all that the rulebook keeps, newest first
 * @param values that units in sight, and those above them, have released
 * @param unit the only unit whose values are shown; empty = all
 * @param units whose values can be chosen
 * @param counties what became of its warnings, one line a county in sight that has any
 */
public record RulePage(
    Rule rule,
    List<ParameterRow> parameters,
    List<VersionRow> versions,
    List<UnitValue> values,
    String unit,
    List<Choice> units,
    List<PrecisionRow> counties,
    PrecisionRow total) {

  /** How an answer to a question is given. */
  public static String kind(Question.Kind kind) {
    return switch (kind) {
      case CHOICE -> "单选";
      case TEXT -> "文字";
      case YES_NO -> "是或否";
    };
  }

  /** When an attachment must be there. */
  public static String required(AttachmentKind.RequiredWhen when) {
    return switch (when) {
      case ALWAYS -> "办结前必须提供";
      case IRREGULAR -> "核查有异常时必须提供";
      case NEVER -> "可以提供";
    };
  }
}
