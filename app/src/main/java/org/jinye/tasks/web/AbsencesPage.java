package org.jinye.tasks.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.internal.Absence;
import org.jinye.tasks.internal.SettingAbsence.Form;

/** Who is away, and the form; errors by field. */
public record AbsencesPage(
    List<Absence> absences,
    List<Choice> people,
    List<Choice> standIns,
    Form form,
    Map<String, String> errors,
    SignedIn me) {

  public boolean mayEnd(Absence absence) {
    return me.isLeader() || absence.accountId() == me.accountId();
  }
}
