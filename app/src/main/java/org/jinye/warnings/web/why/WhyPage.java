package org.jinye.warnings.web.why;

import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.engine.RunSql;
import org.jinye.warnings.internal.replay.Raised;
import org.jinye.warnings.internal.run.RunDetails.Input;
import org.jinye.warnings.web.WarningView.BaselineLine;
import org.jspecify.annotations.Nullable;

/**
 * What a run wrote down of a warning.
 *
 * @param subject name of what it is about
 * @param sql the rule's statements with the values that the run put in; null when the version ships
 *     no more
 * @param evidence what it was compared with
 * @param inputs all files that the run read
 */
public record WhyPage(
    Raised raised,
    String ruleTitle,
    String subject,
    List<ParameterOrigin> parameters,
    List<BaselineLine> evidence,
    List<Input> inputs,
    @Nullable RunSql sql) {

  public String href() {
    return "/warnings/" + raised.id();
  }

  public LocalDate day() {
    return LocalDate.ofEpochDay(raised.finding().dayNo());
  }
}
