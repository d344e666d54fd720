package org.jinye.organization.web.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.internal.absence.AbsenceDetails;
import org.jinye.organization.internal.absence.AbsenceRow;
import org.jinye.organization.internal.absence.Candidate;
import org.jinye.organization.internal.absence.KeepingAbsences;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Who is away, now or later; or who was.
 *
 * @param people to choose from while typing; none where there are too many
 * @param over whether those that are over are listed
 */
public record AbsencesPage(
    List<AbsenceRow> rows,
    Pager pager,
    boolean over,
    LocalDate today,
    SignedIn me,
    List<Candidate> people,
    AbsenceDetails typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean entersOthers() {
    return KeepingAbsences.entersOthers(me);
  }

  public boolean mayEnd(AbsenceRow row) {
    return KeepingAbsences.mayEnd(me, row);
  }

  public List<Choice> kinds() {
    return Arrays.stream(AbsenceKind.values())
        .map(kind -> new Choice(kind.name(), kind.title()))
        .toList();
  }
}
