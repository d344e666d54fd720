package org.jinye.supply.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the mapping of one field: a column's name alone, or its details. */
final class FieldReading {

  private static final List<String> KEYS =
      List.of(
          "column",
          "constant",
          "quantile",
          "optional",
          "first",
          "last",
          "without_first",
          "without_last",
          "prefix",
          "codes",
          "otherwise",
          "unit",
          "formats");

  private final TargetField field;
  private final YamlValue value;
  private final Map<String, YamlValue> entries;

  private FieldReading(TargetField field, YamlValue value) {
    this.field = field;
    this.value = value;
    this.entries = value.isMapping() ? value.entries(KEYS) : Map.of("column", value);
  }

  static FieldMapping read(TargetField field, YamlValue value) {
    return new FieldReading(field, value).read();
  }

  private FieldMapping read() {
    YamlValue optional = entries.get("optional");
    YamlValue prefix = entries.get("prefix");
    boolean mayLack = optional != null && optional.yes();
    if (mayLack && field.required()) {
      value.problem("%s是必需的，不能写 optional".formatted(field.title()));
    }
    return new FieldMapping(
        field,
        source(),
        mayLack,
        cuts(),
        prefix == null ? "" : prefix.text(40),
        codes(),
        otherwise(),
        unit(),
        formats());
  }

  private FieldSource source() {
    YamlValue column = entries.get("column");
    YamlValue constant = entries.get("constant");
    YamlValue quantile = entries.get("quantile");
    long given =
        java.util.stream.Stream.of(column, constant, quantile).filter(s -> s != null).count();
    if (given != 1) {
      value.problem("column、constant、quantile 三项须有且只有一项");
    }
    if (quantile != null) {
      return quantile(quantile);
    }
    return constant != null
        ? new FieldSource.Constant(constant.text(100))
        : new FieldSource.Column(column == null ? List.of("") : column.texts(60));
  }

  private static FieldSource quantile(YamlValue quantile) {
    var parts = quantile.entries(List.of("group", "value", "classes"));
    YamlValue group = parts.get("group");
    YamlValue measure = parts.get("value");
    YamlValue classes = parts.get("classes");
    if (group == null || measure == null || classes == null) {
      quantile.problem("应有 group、value、classes 三项");
      return new FieldSource.Constant("");
    }
    return new FieldSource.Quantile(
        new FieldSource.Column(group.texts(60)),
        new FieldSource.Column(measure.texts(60)),
        classes.whole(2, 30));
  }

  private List<FieldMapping.CutTo> cuts() {
    var cuts = new ArrayList<FieldMapping.CutTo>();
    for (Cut cut : Cut.values()) {
      YamlValue characters = entries.get(cut.id());
      if (characters != null) {
        cuts.add(new FieldMapping.CutTo(cut, characters.whole(1, 100)));
      }
    }
    if (cuts.size() > 1) {
      value.problem("first、last、without_first、without_last 只能用一项");
    }
    return cuts;
  }

  private Map<String, String> codes() {
    YamlValue given = entries.get("codes");
    var codes = new LinkedHashMap<String, String>();
    if (given != null) {
      given.entries(null).forEach((from, to) -> codes.put(from, ourCode(to)));
    }
    return codes;
  }

  private @Nullable String otherwise() {
    YamlValue given = entries.get("otherwise");
    return given == null ? null : ourCode(given);
  }

  private String ourCode(YamlValue given) {
    String code = given.text(40);
    if (field.type() instanceof FieldType.Choice choice && !choice.codes().contains(code)) {
      given.problem(
          "「%s」不是%s的代码，可用的有 %s".formatted(code, field.title(), String.join("、", choice.codes())));
    }
    return code;
  }

  private @Nullable MeasureUnit unit() {
    boolean sticks = field.type() instanceof FieldType.Sticks;
    boolean fen = field.type() instanceof FieldType.Fen;
    YamlValue given = entries.get("unit");
    if (given == null) {
      if (sticks || fen) {
        value.problem("%s须写明 unit".formatted(field.title()));
      }
      return null;
    }
    String id = given.text(20);
    for (MeasureUnit unit : MeasureUnit.values()) {
      if (unit.id().equals(id) && (unit.isMoney() ? fen : sticks)) {
        return unit;
      }
    }
    given.problem(fen ? "金额的单位应为 yuan 或 fen" : "数量的单位应为 sticks、packs、cartons、cases 或 bottles");
    return null;
  }

  private List<DateFormat> formats() {
    YamlValue given = entries.get("formats");
    var formats = new ArrayList<DateFormat>();
    if (given == null) {
      return formats;
    }
    for (String written : given.texts(40)) {
      DateFormat.parse(written)
          .ifPresentOrElse(
              formats::add,
              () -> given.problem("「%s」不是日期格式，写法如 yyyy-MM-dd HH:mm:ss".formatted(written)));
    }
    return formats;
  }
}
