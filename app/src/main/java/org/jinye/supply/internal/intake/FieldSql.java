package org.jinye.supply.internal.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.profile.DateFormat;
import org.jinye.supply.internal.profile.FieldMapping;
import org.jinye.supply.internal.profile.FieldSource;
import org.jinye.supply.internal.profile.FieldType;

/**
 * The SQL for one field, in three steps that build on each other: the foreign text ({@code t_…}),
 * what it parses to ({@code p_…}), and our value ({@code v_…}); and what can be wrong with it.
 */
final class FieldSql {

  private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)";
  private static final String GROUPED = "[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?";
  private static final String IDENTIFIER = "[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd}._-]*[\\p{L}\\p{Nd}])?";
  private static final String ISO_DATE =
      "\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?";
  // Sticks or fen in one row: beyond it is a slip of the pen, and sums stay far from overflow.
  private static final long MOST = 1_000_000_000_000L;
  private static final long MOST_UNITS = 100_000_000L;

  private final FieldMapping mapping;
  private final Binding binding;
  private final LocalDate today;
  private final String t;
  private final String p;
  private final String v;

  FieldSql(FieldMapping mapping, Binding binding, LocalDate today) {
    this.mapping = mapping;
    this.binding = binding;
    this.today = today;
    String name = mapping.field().name();
    this.t = "t_" + name;
    this.p = "p_" + name;
    this.v = "v_" + name;
  }

  String name() {
    return mapping.field().name();
  }

  String valueName() {
    return v;
  }

  /** The foreign text, trimmed and cut; null when empty. Needs {@code odd} of the row. */
  String text() {
    return switch (mapping.source()) {
      case FieldSource.Constant constant -> Sql.text(constant.value()) + " as " + t;
      case FieldSource.Quantile _ -> "cast(quantile_" + name() + ".class as varchar) as " + t;
      case FieldSource.Column column -> {
        Integer place = binding.find(column);
        yield place == null ? "cast(null as varchar) as " + t : column("c" + place) + " as " + t;
      }
    };
  }

  private String column(String c) {
    // Most rows need no more than a trim; blanks of other kinds are looked at where there are any.
    String text =
        "nullif(case when odd then trim(regexp_replace(%1$s, '[\\t\\r\\n\\x{3000}\\x{00A0}]+', ' ', 'g')) else trim(%1$s) end, '')"
            .formatted(c);
    for (FieldMapping.CutTo cut : mapping.cuts()) {
      text =
          switch (cut.cut()) {
            case FIRST -> "left(%s, %d)".formatted(text, cut.characters());
            case LAST -> "right(%s, %d)".formatted(text, cut.characters());
            case WITHOUT_FIRST ->
                "nullif(substr(%s, %d), '')".formatted(text, cut.characters() + 1);
            case WITHOUT_LAST -> "nullif(left(%s, -%d), '')".formatted(text, cut.characters());
          };
    }
    return mapping.prefix().isEmpty() ? text : Sql.text(mapping.prefix()) + " || " + text;
  }

  /** What the text parses to; null when it does not. */
  String parsed() {
    String parsed =
        switch (mapping.field().type()) {
          case FieldType.Text _, FieldType.Identifier _, FieldType.Digits _ -> coded(t);
          case FieldType.LaserCode _ -> "upper(replace(%s, ' ', ''))".formatted(t);
          case FieldType.Choice choice ->
              mapping.codes().isEmpty() ? among(choice.codes()) : coded("null");
          case FieldType.Whole _, FieldType.Sticks _, FieldType.Fen _ -> decimal();
          case FieldType.Fraction _ ->
              "case when regexp_full_match(%1$s, '%2$s') then try_cast(%1$s as double) end"
                  .formatted(t, NUMBER);
          case FieldType.Day _, FieldType.Moment _ -> moment();
        };
    return parsed + " as " + p;
  }

  private String coded(String otherwise) {
    if (mapping.codes().isEmpty()) {
      return otherwise;
    }
    var sql = new StringBuilder("case ").append(t);
    for (Map.Entry<String, String> code : mapping.codes().entrySet()) {
      sql.append(" when ").append(Sql.text(code.getKey()));
      sql.append(" then ").append(Sql.text(code.getValue()));
    }
    String rest = mapping.otherwise();
    sql.append(" else ").append(rest == null ? otherwise : Sql.text(rest)).append(" end");
    return sql.toString();
  }

  private String among(List<String> codes) {
    return "case when %1$s in %2$s then %1$s end".formatted(t, Sql.texts(codes));
  }

  private String decimal() {
    return """
    case when regexp_full_match(%1$s, '%2$s') then try_cast(%1$s as decimal(18, 6))
         when regexp_full_match(%1$s, '%3$s') then try_cast(replace(%1$s, ',', '') as decimal(18, 6))
    end\
    """
        .formatted(t, NUMBER, GROUPED);
  }

  private String moment() {
    var sql =
        new StringBuilder(
            "case when regexp_full_match(%1$s, '%2$s') then try_cast(%1$s as timestamp)"
                .formatted(t, ISO_DATE));
    for (DateFormat format : mapping.formats()) {
      sql.append(
          " when regexp_full_match(%1$s, %2$s) then try_strptime(%1$s, %3$s)"
              .formatted(t, Sql.text(format.pattern()), Sql.text(format.strptime())));
    }
    return sql.append(" end").toString();
  }

  /** Our value from what was parsed; null when it was out of bounds. */
  String value() {
    String value =
        switch (mapping.field().type()) {
          case FieldType.Text _, FieldType.Identifier _, FieldType.Digits _ -> p;
          case FieldType.LaserCode _ -> p;
          case FieldType.Choice _, FieldType.Fraction _, FieldType.Moment _ -> p;
          case FieldType.Day _ -> "cast(%s as date)".formatted(p);
          case FieldType.Whole _ -> bounded(p);
          case FieldType.Sticks _, FieldType.Fen _ -> bounded(p + " * " + factor());
        };
    return value + " as " + v;
  }

  private String bounded(String number) {
    return "case when abs(%s) < %d then cast(%s as bigint) end".formatted(p, MOST_UNITS, number);
  }

  private int factor() {
    return Objects.requireNonNull(mapping.unit()).factor();
  }

  /** Adds what can be wrong with this field, over {@code t_}, {@code p_} and {@code v_}. */
  void addFaults(Faults faults) {
    String column = Sql.text(columnTitle());
    if (mapping.field().required()) {
      faults.add(RejectReason.MISSING_VALUE, column, t + " is null");
    }
    switch (mapping.field().type()) {
      case FieldType.Text text -> textFaults(faults, column, text.longest());
      case FieldType.Identifier identifier -> {
        textFaults(faults, column, identifier.longest());
        faults.add(
            RejectReason.NUMBER_FORM,
            column,
            "case when not coalesce(%s, false) then not regexp_full_match(%s, '%s') end"
                .formatted(forbidden(), p, IDENTIFIER));
      }
      case FieldType.Digits digits ->
          faults.add(
              RejectReason.NOT_DIGITS,
              column,
              "not regexp_full_match(%s, '\\d{%d}')".formatted(p, digits.count()));
      case FieldType.LaserCode _ ->
          faults.add(
              RejectReason.LASER_CODE,
              column,
              "not regexp_full_match(%s, '\\d{16}[A-Z]{4}\\d{12}')".formatted(p));
      case FieldType.Choice _ -> faults.add(RejectReason.UNKNOWN_CODE, column, unparsed());
      case FieldType.Whole whole -> {
        faults.add(
            RejectReason.NOT_A_NUMBER, column, unparsed() + " or " + p + " <> trunc(" + p + ")");
        faults.add(
            RejectReason.NUMBER_OUT_OF_RANGE,
            column,
            "%1$s < %2$d or %1$s > %3$d".formatted(p, whole.least(), whole.most()));
      }
      case FieldType.Fraction fraction -> {
        faults.add(RejectReason.NOT_A_NUMBER, column, unparsed());
        faults.add(
            RejectReason.NUMBER_OUT_OF_RANGE,
            column,
            "%1$s < %2$s or %1$s > %3$s".formatted(p, fraction.least(), fraction.most()));
      }
      case FieldType.Sticks sticks -> {
        amountFaults(faults, column, RejectReason.NOT_WHOLE_STICKS, sticks.negative());
        // What may be taken back was moved; a count, a limit or a plan may well be nothing.
        if (mapping.field().required() && sticks.negative()) {
          faults.add(RejectReason.ZERO_QUANTITY, column, p + " = 0");
        }
      }
      case FieldType.Fen fen ->
          amountFaults(faults, column, RejectReason.NOT_WHOLE_FEN, fen.negative());
      case FieldType.Day day ->
          dayFaults(
              faults,
              column,
              day.earliestYear(),
              day.ahead() ? today.plusYears(10) : today.plusDays(2));
      case FieldType.Moment _ -> dayFaults(faults, column, 2000, today.plusDays(2));
    }
  }

  private void textFaults(Faults faults, String column, int longest) {
    faults.add(RejectReason.TEXT_TOO_LONG, column, "length(%s) > %d".formatted(p, longest));
    if (mapping.source() instanceof FieldSource.Column) {
      faults.add(RejectReason.CONTROL_CHARACTER, column, forbidden());
    }
    if (!mapping.codes().isEmpty()) {
      faults.add(RejectReason.UNKNOWN_CODE, column, unparsed());
    }
  }

  private String forbidden() {
    return "case when odd then regexp_matches(%s, %s) end".formatted(t, Sql.text(RowSql.FORBIDDEN));
  }

  // CASE, not AND: both sides of an AND are computed for every row, and could overflow.
  private void amountFaults(
      Faults faults, String column, RejectReason notWhole, boolean mayBeNegative) {
    faults.add(
        RejectReason.NOT_A_NUMBER,
        column,
        "case when %s then not %s end".formatted(unparsed(), looksNumeric()));
    faults.add(
        notWhole,
        column,
        "case when abs(%1$s) < %2$d then %3$s <> %1$s * %4$d end"
            .formatted(p, MOST_UNITS, v, factor()));
    String negative = mayBeNegative ? "" : " or " + p + " < 0";
    faults.add(
        RejectReason.NUMBER_OUT_OF_RANGE,
        column,
        "case when %s then %s else abs(%s) >= %d or abs(%s) > %d%s end"
            .formatted(unparsed(), looksNumeric(), p, MOST_UNITS, v, MOST, negative));
  }

  private void dayFaults(Faults faults, String column, int earliestYear, LocalDate beyond) {
    faults.add(RejectReason.NOT_A_DATE, column, unparsed());
    faults.add(
        RejectReason.DATE_OUT_OF_RANGE,
        column,
        "%1$s < timestamp '%2$d-01-01' or %1$s >= timestamp '%3$s'"
            .formatted(p, earliestYear, beyond));
  }

  private String unparsed() {
    return "(%s is not null and %s is null)".formatted(t, p);
  }

  private String looksNumeric() {
    return "regexp_full_match(%s, '%s')".formatted(t, NUMBER);
  }

  private String columnTitle() {
    return mapping.source() instanceof FieldSource.Column column
        ? binding.title(column)
        : mapping.field().title();
  }
}
