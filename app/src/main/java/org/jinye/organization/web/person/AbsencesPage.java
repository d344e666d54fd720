package org.jinye.organization.web.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.internal.absence.AbsenceDetails;
import org.jinye.organization.internal.absence.AbsenceRow;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Who is away, now or later; or who was.
 *
 * @param over whether those that are over are listed
 */
public record AbsencesPage(
    List<AbsenceRow> rows,
    Pager pager,
    boolean over,
    LocalDate today,
    AbsenceDetails typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> kinds() {
    return Arrays.stream(AbsenceKind.values())
        .map(kind -> new Choice(kind.name(), kind.title()))
        .toList();
  }
}
