package org.jinye.organization.internal.absence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.internal.Typed;

/**
 * What was typed about an absence.
 *
 * @param person staff number, account or name
 * @param standIn the same; empty = the B persons of the posts
 */
public record AbsenceDetails(
    String person, String kind, String from, String to, String standIn, String ground) {

  public AbsenceDetails {
    person = Typed.clean(person);
    kind = Typed.clean(kind);
    from = Typed.clean(from);
    to = Typed.clean(to);
    standIn = Typed.clean(standIn);
    ground = Typed.clean(ground);
  }

  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (AbsenceKind.find(kind).isEmpty()) {
      errors.put("kind", "请选择种类。");
    }
    Typed.needDay(from, "from", "第一天", errors);
    Typed.needDay(to, "to", "最后一天", errors);
    Typed.day(to)
        .filter(day -> Typed.day(from).filter(day::isBefore).isPresent())
        .ifPresent(day -> errors.put("to", "最后一天不能早于第一天。"));
    Typed.atMost(ground, "ground", "说明", 200, errors);
    return errors;
  }
}
