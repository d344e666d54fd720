package org.jinye.supply.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.profile.FieldMapping;
import org.jinye.supply.internal.profile.FieldSource;
import org.jinye.supply.internal.profile.FieldType;
import org.jinye.supply.internal.profile.KindMapping;

/** Which columns a file of one kind has, as the profile itself says, so that both always agree. */
public record KindGuide(RecordKind kind, List<Column> columns) {

  /**
   * A column.
   *
   * @param needed a file without it is refused
   * @param holds what may stand in it
   */
  public record Column(String title, boolean needed, String holds) {}

  static KindGuide of(KindMapping mapping) {
    return new KindGuide(
        mapping.kind(), mapping.fields().stream().flatMap(KindGuide::column).toList());
  }

  public String neededTitles() {
    return columns.stream()
        .filter(Column::needed)
        .map(Column::title)
        .collect(Collectors.joining("、"));
  }

  /** A workbook with the heading and no rows. */
  Spreadsheet<Object> template() {
    return new Spreadsheet<>(
        kind.title(),
        columns.stream()
            .map(column -> Spreadsheet.column(column.title(), 16, row -> null))
            .toList());
  }

  String fileName() {
    return kind.title() + "导入模板.xlsx";
  }

  private static Stream<Column> column(FieldMapping field) {
    return field.source() instanceof FieldSource.Column column
        ? Stream.of(new Column(column.names().getFirst(), !field.optional(), holds(field)))
        : Stream.empty();
  }

  private static String holds(FieldMapping field) {
    String content =
        switch (field.field().type()) {
          case FieldType.Text(int longest) -> "不超过 %d 个字".formatted(longest);
          case FieldType.Identifier(int longest) -> "字母和数字，中间可用 - _ .，不超过 %d 个字".formatted(longest);
          case FieldType.Digits(int count) -> "%d 位数字".formatted(count);
          case FieldType.LaserCode() -> "32 位喷码：16 位数字、4 位字母、12 位数字";
          case FieldType.Whole(long least, long most) -> "%d 至 %d 的整数".formatted(least, most);
          case FieldType.Fraction(double least, double most) ->
              "%.0f 至 %.0f 的数".formatted(least, most);
          case FieldType.Choice(List<String> codes) ->
              String.join("、", field.codes().isEmpty() ? codes : field.codes().keySet());
          case FieldType.Sticks(boolean negative) -> negative ? "数量，退货为负数" : "数量";
          case FieldType.Fen(boolean negative) -> negative ? "金额，到分，退货为负数" : "金额，到分";
          case FieldType.Day(int earliest, boolean ahead) -> "日期，如 2026-01-05";
          case FieldType.Moment() -> "日期和时间，如 2026-01-05 09:30";
        };
    return field.field().required() ? content : content + "；可空";
  }
}
