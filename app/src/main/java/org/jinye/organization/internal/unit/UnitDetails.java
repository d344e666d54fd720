package org.jinye.organization.internal.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.Line;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.organization.internal.Typed;
import org.jspecify.annotations.Nullable;

/** What an administrator typed about a unit. */
public record UnitDetails(
    String code,
    String name,
    String shortName,
    String kind,
    String line,
    String address,
    String from) {

  private static final String CODE = "[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}";

  public UnitDetails {
    code = Typed.clean(code);
    name = Typed.clean(name);
    shortName = Typed.clean(shortName);
    kind = Typed.clean(kind);
    line = Typed.clean(line);
    address = Typed.clean(address);
    from = Typed.clean(from);
  }

  public static UnitDetails of(Unit unit) {
    Line line = unit.line();
    return new UnitDetails(
        unit.code(),
        unit.name(),
        unit.shortName(),
        unit.kind().name(),
        line == null ? "" : line.name(),
        unit.address(),
        unit.validFrom().toString());
  }

  /** What can be wrong without looking anything up, by field. */
  public Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!code.matches(CODE)) {
      errors.put("code", "单位代码是 2、4、6 或 8 位数字：省 2 位，市 4 位，县 6 位，所、中队和部门 8 位。");
    }
    Typed.needText(name, "name", "名称", 100, errors);
    Typed.atMost(shortName, "shortName", "简称", 20, errors);
    Typed.atMost(address, "address", "地址", 200, errors);
    @Nullable UnitKind known = UnitKind.find(kind).orElse(null);
    if (known == null) {
      errors.put("kind", "请选择类别。");
    } else if (!errors.containsKey("code") && !known.fits(code)) {
      errors.put("kind", "2、4、6 位代码的单位是专卖局，8 位代码的单位不是专卖局。");
    }
    if (!line.isEmpty() && Line.find(line).isEmpty()) {
      errors.put("line", "请从列表中选择条线。");
    }
    Typed.needDay(from, "from", "启用日期", errors);
    return errors;
  }

  /** Names of the enums, where files have titles. */
  public UnitDetails normal() {
    return new UnitDetails(
        code,
        name,
        shortName,
        UnitKind.find(kind).map(Enum::name).orElse(kind),
        Line.find(line).map(Enum::name).orElse(line),
        address,
        Typed.day(from).map(Object::toString).orElse(from));
  }
}
