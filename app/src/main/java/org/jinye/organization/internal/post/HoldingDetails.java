package org.jinye.organization.internal.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.Place;
import org.jinye.organization.internal.Typed;

/**
 * What an administrator typed about a holding.
 *
 * @param person staff number
 * @param relieve "yes" = whoever is in the place leaves it the day before
 */
public record HoldingDetails(
    String person, String place, String from, String to, String ground, String relieve) {

  public HoldingDetails {
    person = Typed.clean(person);
    place = Typed.clean(place);
    from = Typed.clean(from);
    to = Typed.clean(to);
    ground = Typed.clean(ground);
    relieve = Typed.clean(relieve);
  }

  public static HoldingDetails of(HoldingRow row) {
    return new HoldingDetails(
        row.staffNumber(),
        row.place().name(),
        row.from().toString(),
        row.to() == null ? "" : row.to().toString(),
        row.ground(),
        "");
  }

  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (Place.find(place).isEmpty()) {
      errors.put("place", "请选择 A 岗或 B 岗。");
    }
    Typed.needDay(from, "from", "开始日期", errors);
    if (!to.isEmpty()) {
      Typed.needDay(to, "to", "结束日期", errors);
      Typed.day(to)
          .filter(day -> Typed.day(from).filter(day::isBefore).isPresent())
          .ifPresent(day -> errors.put("to", "结束日期不能早于开始日期。"));
    }
    Typed.needText(ground, "ground", "依据", 200, errors);
    return errors;
  }

  /** Only when there are no errors. */
  Term term(String staffNumber, String post) {
    return new Term(
        staffNumber,
        post,
        Place.find(place).orElseThrow(),
        Typed.day(from).orElseThrow(),
        Typed.day(to).orElse(null));
  }
}
