package org.jinye.tasks.web;

import java.util.List;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.Version;

/** All versions of procedures in sight. */
public record ProceduresPage(List<Version> versions, BeyondSight names) {

  public String unit(Version version) {
    return names.unitName(version.unitCode());
  }

  public static String until(Version version) {
    return version.validTo() == null ? "" : version.validTo().toString();
  }
}
