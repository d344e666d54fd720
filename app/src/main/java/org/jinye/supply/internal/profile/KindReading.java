package org.jinye.supply.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.supply.RecordKind;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the part of a profile that maps one kind of record. */
final class KindReading {

  private KindReading() {}

  static KindMapping read(RecordKind kind, YamlValue value) {
    Map<String, YamlValue> entries = value.entries(List.of("fields", "keep"));
    var fields = new ArrayList<FieldMapping>();
    YamlValue given = entries.get("fields");
    if (given == null) {
      value.problem("缺少 fields");
    } else {
      fields.addAll(fields(kind, given));
    }
    YamlValue keep = entries.get("keep");
    return new KindMapping(
        kind, List.copyOf(fields), keep == null ? List.of() : List.copyOf(filters(keep)));
  }

  private static List<FieldMapping> fields(RecordKind kind, YamlValue value) {
    List<TargetField> targets = TargetFields.of(kind);
    var given = value.entries(targets.stream().map(TargetField::name).toList());
    var fields = new ArrayList<FieldMapping>();
    for (TargetField target : targets) {
      YamlValue mapping = given.get(target.name());
      if (mapping != null) {
        fields.add(FieldReading.read(target, mapping));
      } else if (target.required()) {
        value.problem("缺少必需的字段 %s（%s）".formatted(target.name(), target.title()));
      }
    }
    return fields;
  }

  private static List<RowFilter> filters(YamlValue value) {
    var filters = new ArrayList<RowFilter>();
    if (!(value.node() instanceof SequenceNode sequence)) {
      value.problem("应为列表，每项有 column 和 in");
      return filters;
    }
    for (Node item : sequence.getValue()) {
      var filter = new YamlValue(item, value.path(), value.problems());
      var entries = filter.entries(List.of("column", "in"));
      YamlValue column = entries.get("column");
      YamlValue values = entries.get("in");
      if (column == null || values == null) {
        filter.problem("应有 column 和 in");
      } else {
        filters.add(new RowFilter(new FieldSource.Column(column.texts(60)), values.texts(100)));
      }
    }
    return filters;
  }
}
