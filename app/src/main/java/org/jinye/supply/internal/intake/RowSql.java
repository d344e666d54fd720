package org.jinye.supply.internal.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.supply.RecordKind;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.WeekTable;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.profile.FieldMapping;
import org.jinye.supply.internal.profile.FieldSource;
import org.jinye.supply.internal.profile.FieldType;
import org.jinye.supply.internal.profile.RowFilter;
import org.jinye.supply.internal.profile.TargetField;
import org.jinye.supply.internal.profile.TargetFields;

/**
 * The statement that makes table {@code mapped} from view {@code raw}: a column for each field of
 * the kind, and {@code faults}.
 */
final class RowSql {

  /** What no text of ours may hold: control characters, invisible and turning ones, lost ones. */
  static final String FORBIDDEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{FFFD}]";

  private static final String ODD = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{A0}\\x{3000}\\x{FFFD}]";

  private final Binding binding;
  private final List<FieldSql> fields = new ArrayList<>();
  private final Faults faults = new Faults();
  private final String scope;

  /**
   * @param scope prefix of the unit codes that rows may belong to
   */
  RowSql(Binding binding, LocalDate today, String scope) {
    this.binding = binding;
    this.scope = scope;
    for (FieldMapping mapping : binding.mapping().fields()) {
      fields.add(new FieldSql(mapping, binding, today));
    }
    addFaults();
  }

  Faults faults() {
    return faults;
  }

  private void addFaults() {
    if (!binding.mapping().keep().isEmpty()) {
      faults.add(RejectReason.NOT_WANTED, "''", "not wanted");
    }
    faults.add(RejectReason.FORMULA, "formulas", "formulas <> ''");
    fields.forEach(field -> field.addFaults(faults));
    if (has("unit_code")) {
      faults.add(
          RejectReason.OUT_OF_SCOPE,
          title("unit_code"),
          "not starts_with(v_unit_code, %s)".formatted(Sql.text(scope)));
    }
    if (refersToRetailer()) {
      faults.add(
          RejectReason.UNKNOWN_RETAILER,
          title("retailer_id"),
          "v_retailer_id is not null and known_retailer is null");
    }
    if (refersToItem()) {
      faults.add(
          RejectReason.UNKNOWN_ITEM,
          title("item_id"),
          "v_item_id is not null and known_item is null");
    }
    if (has("to_day")) {
      faults.add(RejectReason.DAYS_REVERSED, title("to_day"), "v_to_day < v_from_day");
    }
    if (has("code_from") && has("code_to")) {
      faults.add(RejectReason.CODES_REVERSED, title("code_to"), "v_code_to < v_code_from");
    }
  }

  private boolean refersToRetailer() {
    return binding.kind() != RecordKind.RETAILERS && has("retailer_id");
  }

  private boolean refersToItem() {
    return binding.kind() != RecordKind.ITEMS && has("item_id");
  }

  /** The profile fills the field. */
  private boolean has(String field) {
    return binding.mapping().fields().stream()
        .anyMatch(mapping -> mapping.field().name().equals(field));
  }

  private String title(String field) {
    for (FieldMapping mapping : binding.mapping().fields()) {
      if (mapping.field().name().equals(field)
          && mapping.source() instanceof FieldSource.Column column) {
        return Sql.text(binding.title(column));
      }
    }
    return Sql.text(field(field).title());
  }

  private TargetField field(String name) {
    return TargetFields.of(binding.kind()).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  String statement() {
    return """
    create table mapped as
    with looked_at as (select *, regexp_matches(concat('', %s), %s) as odd from raw),
    texts as (select line, formulas, odd, %s as wanted, %s from looked_at%s),
    parsed as (select *, %s from texts),
    valued as (select *, %s from parsed),
    checked as (select * from valued%s)
    select line, %s, %s as faults from checked
    """
        .formatted(
            String.join(", ", usedColumns()),
            Sql.text(ODD),
            wanted(),
            each(FieldSql::text),
            quantiles(),
            each(FieldSql::parsed),
            each(FieldSql::value),
            registers(),
            results(),
            faults.bits());
  }

  private String each(Function<FieldSql, String> part) {
    return fields.stream().map(part).collect(Collectors.joining(",\n  "));
  }

  private Set<String> usedColumns() {
    var columns = new TreeSet<String>();
    for (FieldMapping mapping : binding.mapping().fields()) {
      if (mapping.source() instanceof FieldSource.Column column) {
        Integer place = binding.find(column);
        if (place != null) {
          columns.add("c" + place);
        }
      }
    }
    return columns;
  }

  private String wanted() {
    if (binding.mapping().keep().isEmpty()) {
      return "true";
    }
    return binding.mapping().keep().stream()
        .map(filter ->
            "coalesce(trim(%s) in %s, false)".formatted(place(filter), Sql.texts(filter.values())))
        .collect(Collectors.joining(" and "));
  }

  private String place(RowFilter filter) {
    return "c" + binding.find(filter.column());
  }

  private String quantiles() {
    var sql = new StringBuilder();
    for (FieldMapping mapping : binding.mapping().fields()) {
      if (mapping.source() instanceof FieldSource.Quantile quantile) {
        String group = "trim(c" + binding.find(quantile.group()) + ")";
        sql.append(
            """

            left join (
              select name, ntile(%2$d) over (order by mean desc, name) as class
              from (select %1$s as name, avg(try_cast(c%3$s as double)) as mean from raw group by 1)
              where name is not null and mean is not null
            ) as quantile_%4$s on quantile_%4$s.name = %1$s\
            """
                .formatted(
                    group,
                    quantile.classes(),
                    binding.find(quantile.value()),
                    mapping.field().name()));
      }
    }
    return sql.toString();
  }

  private String registers() {
    String retailers =
        "\nleft join (select id as known_retailer from retailer_ids) on known_retailer = v_retailer_id";
    String items = "\nleft join (select id as known_item from item_ids) on known_item = v_item_id";
    return (refersToRetailer() ? retailers : "") + (refersToItem() ? items : "");
  }

  // Fields that the profile leaves out are there all the same, empty.
  private String results() {
    var results = new ArrayList<String>();
    for (TargetField target : TargetFields.of(binding.kind())) {
      String value =
          fields.stream()
              .filter(field -> field.name().equals(target.name()))
              .map(FieldSql::valueName)
              .findFirst()
              .orElse("null");
      results.add("cast(%s as %s) as %s".formatted(value, sqlType(target), target.name()));
    }
    if (binding.kind().isWeekly()) {
      String day = WeekTable.of(binding.kind()).dayNo("v_");
      results.add(day + " as day_no");
      results.add("cast(floor((" + day + " + 3) / 7) as integer) as week_no");
    }
    return String.join(",\n  ", results);
  }

  private static String sqlType(TargetField field) {
    return switch (field.type()) {
      case FieldType.Text _, FieldType.Identifier _ -> "varchar";
      case FieldType.Digits _, FieldType.Choice _, FieldType.LaserCode _ -> "varchar";
      case FieldType.Whole _, FieldType.Sticks _, FieldType.Fen _ -> "bigint";
      case FieldType.Fraction _ -> "double";
      case FieldType.Day _ -> "date";
      case FieldType.Moment _ -> "timestamp";
    };
  }
}
