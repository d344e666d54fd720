package org.jinye.organization.internal.person;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.numbers.IdentityNumber;

/**
 * What an administrator typed about a person.
 *
 * @param identity empty = none; on a change: as it was
 * @param telephone the same
 */
public record PersonDetails(
    String staffNumber,
    String name,
    String identity,
    String telephone,
    String unit,
    String entered) {

  private static final String STAFF_NUMBER = "[0-9A-Za-z-]{1,20}";
  private static final String TELEPHONE = "1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}";

  public PersonDetails {
    staffNumber = Typed.clean(staffNumber);
    name = Typed.clean(name);
    identity = Typed.clean(identity).toUpperCase(Locale.ROOT);
    telephone = Typed.clean(telephone).replace(" ", "");
    unit = Typed.clean(unit);
    entered = Typed.clean(entered);
  }

  public Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!staffNumber.matches(STAFF_NUMBER)) {
      errors.put("staffNumber", "工号由 1 到 20 个字母、数字和横线组成。");
    }
    Typed.needText(name, "name", "姓名", 50, errors);
    if (!identity.isEmpty()) {
      IdentityNumber.problemWith(identity).ifPresent(problem -> errors.put("identity", problem));
    }
    if (!telephone.isEmpty() && !telephone.matches(TELEPHONE)) {
      errors.put("telephone", "电话不对：手机 11 位，固定电话带区号，如 0550-3012345。");
    }
    Typed.needDay(entered, "entered", "入职日期", errors);
    return errors;
  }

  @Override
  public String toString() {
    return staffNumber;
  }
}
