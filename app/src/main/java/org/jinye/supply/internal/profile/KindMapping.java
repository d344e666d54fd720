package org.jinye.supply.internal.profile;

import java.util.ArrayList;
import java.util.List;
import org.jinye.supply.RecordKind;

/** How files of one kind of record are read. */
public record KindMapping(RecordKind kind, List<FieldMapping> fields, List<RowFilter> keep) {

  /** The columns that a file must have, without repetition. */
  public List<FieldSource.Column> requiredColumns() {
    var columns = new ArrayList<FieldSource.Column>();
    for (FieldMapping mapping : fields) {
      if (!mapping.optional()) {
        addTo(columns, mapping.source());
      }
    }
    keep.forEach(filter -> addTo(columns, filter.column()));
    return columns;
  }

  private static void addTo(List<FieldSource.Column> columns, FieldSource source) {
    switch (source) {
      case FieldSource.Column column -> {
        if (!columns.contains(column)) {
          columns.add(column);
        }
      }
      case FieldSource.Quantile quantile -> {
        addTo(columns, quantile.group());
        addTo(columns, quantile.value());
      }
      case FieldSource.Constant _ -> {}
    }
  }
}
