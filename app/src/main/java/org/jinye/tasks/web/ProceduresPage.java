package org.jinye.tasks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.Version;

/** All versions of procedures in sight. */
public record ProceduresPage(List<Version> versions, BeyondSight names) {

  public String unit(Version version) {
    return names.unitName(version.unitCode());
  }

  /** In the order they are written in, which is the usual way through. */
  public static String steps(Version version) {
    return version.procedure().steps().stream()
        .map(ProcedureStep::title)
        .collect(Collectors.joining(" → "));
  }

  public static String until(Version version) {
    return version.validTo() == null ? "" : version.validTo().toString();
  }
}
