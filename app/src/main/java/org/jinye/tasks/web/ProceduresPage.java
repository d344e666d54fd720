package org.jinye.tasks.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.AddingVersion.Form;
import org.jinye.tasks.internal.procedure.Version;
import org.jspecify.annotations.Nullable;

/**
 * All versions in sight, and the form for a new one; errors by field.
 *
 * @param preview how the procedure of the checked file goes; null when none was checked
 */
public record ProceduresPage(
    List<Version> versions,
    BeyondSight names,
    List<Choice> units,
    Form form,
    Map<String, String> errors,
    @Nullable ProcedurePicture preview) {

  public String unit(Version version) {
    return names.unitName(version.unitCode());
  }

  public static String until(Version version) {
    return version.validTo() == null ? "" : version.validTo().toString();
  }
}
