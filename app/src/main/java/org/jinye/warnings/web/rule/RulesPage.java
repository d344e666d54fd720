package org.jinye.warnings.web.rule;

import java.util.List;

/** The list of the rules; {@code total} is the sum of their lines. */
public record RulesPage(List<Line> lines, PrecisionRow total) {

  /** A rule with its parameters in force and what became of its warnings. */
  public record Line(
      String id,
      String title,
      int version,
      String severity,
      String finds,
      List<ParameterRow> parameters,
      PrecisionRow precision) {

    public String href() {
      return "/rules/" + id;
    }
  }
}
