package org.jinye.organization.internal.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jinye.organization.Chart;

/** Reads a workbook into a chart; what cannot be read is a problem, not an exception. */
final class ChartReading {

  private static final int MOST_ROWS = 100_000;
  private static final long MOST_UNPACKED = 300L * 1024 * 1024;
  private static final String DATE = "日期";

  private final List<ChartProblem> problems = new ArrayList<>();
  private final Map<ChartSheet, List<Fields>> sheets = new EnumMap<>(ChartSheet.class);

  private ChartReading() {}

  /** The chart, and what could not be read. */
  record Read(Chart chart, List<ChartProblem> problems) {}

  private record Fields(int row, Map<String, String> values) {

    String get(String column) {
      return values.getOrDefault(column, "");
    }
  }

  static Read read(byte[] content) {
    var reading = new ChartReading();
    for (ChartSheet sheet : ChartSheet.values()) {
      reading.sheets.put(sheet, List.of());
    }
    try {
      if (unpackedTooLarge(content)) {
        reading.problems.add(new ChartProblem("", 0, "", "工作簿展开后太大，请拆成几个文件。"));
      } else {
        reading.readAll(content);
      }
    } catch (IOException | ExcelReaderException _) {
      reading.problems.add(new ChartProblem("", 0, "", "不是可以读的 xlsx 工作簿，或已经损坏。"));
    }
    return new Read(reading.chart(), reading.problems);
  }

  // A small file may unpack to more than the memory holds.
  private static boolean unpackedTooLarge(byte[] content) throws IOException {
    byte[] buffer = new byte[65_536];
    long sum = 0;
    try (ZipFile zip = zip(content)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          for (int n = part.read(buffer); n >= 0 && sum <= MOST_UNPACKED; n = part.read(buffer)) {
            sum += n;
          }
        }
      }
    }
    return sum > MOST_UNPACKED;
  }

  private static ZipFile zip(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  private void readAll(byte[] content) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      int found = 0;
      for (ChartSheet sheet : ChartSheet.values()) {
        Optional<Sheet> there = workbook.findSheet(sheet.title());
        if (there.isPresent()) {
          sheets.put(sheet, readSheet(sheet, there.get()));
          found++;
        }
      }
      if (found == 0) {
        problems.add(new ChartProblem("", 0, "", "没有找到“单位”“岗位”“人员”“任职”中的任何一张表，请用下载的模板填写。"));
      }
    }
  }

  private List<Fields> readSheet(ChartSheet sheet, Sheet content) throws IOException {
    List<Fields> read = new ArrayList<>();
    Map<Integer, String> header = new HashMap<>();
    try (Stream<Row> rows = content.openStream()) {
      var each = rows.iterator();
      while (each.hasNext()) {
        Row row = each.next();
        if (header.isEmpty()) {
          header.putAll(header(sheet, row));
          continue;
        }
        Map<String, String> values = values(row, header);
        if (values.values().stream().anyMatch(value -> !value.isEmpty())) {
          read.add(new Fields(row.getRowNum(), values));
        }
        if (read.size() > MOST_ROWS) {
          problems.add(new ChartProblem(sheet.title(), 0, "", "行数太多，一张表最多 " + MOST_ROWS + " 行。"));
          return List.of();
        }
      }
    }
    return read;
  }

  private Map<Integer, String> header(ChartSheet sheet, Row row) {
    Map<Integer, String> header = new HashMap<>();
    for (Cell cell : row) {
      String title = cell == null ? "" : cell.getText().strip();
      if (sheet.columns().contains(title)) {
        header.put(cell.getColumnIndex(), title);
      } else if (!title.isEmpty()) {
        problems.add(new ChartProblem(sheet.title(), row.getRowNum(), title, "不认识这一列，请用模板的表头。"));
      }
    }
    for (String column : sheet.columns()) {
      if (!header.containsValue(column)) {
        problems.add(new ChartProblem(sheet.title(), row.getRowNum(), column, "缺少这一列。"));
      }
    }
    return header;
  }

  private static Map<String, String> values(Row row, Map<Integer, String> header) {
    Map<String, String> values = new HashMap<>();
    for (Cell cell : row) {
      String column = cell == null ? null : header.get(cell.getColumnIndex());
      if (column != null) {
        values.put(column, text(cell, column.endsWith(DATE)));
      }
    }
    return values;
  }

  private static String text(Cell cell, boolean date) {
    if (cell.getType() == CellType.NUMBER) {
      return date
          ? cell.asDate().toLocalDate().toString()
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText().strip();
  }

  private Chart chart() {
    return new Chart(
        of(ChartSheet.UNITS)
            .map(f ->
                new Chart.UnitLine(
                    f.row(),
                    f.get("单位代码"),
                    f.get("名称"),
                    f.get("简称"),
                    f.get("类别"),
                    f.get("条线"),
                    f.get("地址"),
                    f.get("启用日期"),
                    f.get("撤销日期")))
            .toList(),
        of(ChartSheet.POSTS)
            .map(f ->
                new Chart.PostLine(
                    f.row(),
                    f.get("岗位编号"),
                    f.get("单位代码"),
                    f.get("岗位名称"),
                    f.get("岗位类别"),
                    f.get("启用日期"),
                    f.get("撤销日期")))
            .toList(),
        of(ChartSheet.PEOPLE)
            .map(f ->
                new Chart.PersonLine(
                    f.row(),
                    f.get("工号"),
                    f.get("姓名"),
                    f.get("身份证号"),
                    f.get("电话"),
                    f.get("单位代码"),
                    f.get("入职日期"),
                    f.get("离职日期"),
                    f.get("用户名")))
            .toList(),
        of(ChartSheet.HOLDINGS)
            .map(f ->
                new Chart.HoldingLine(
                    f.row(),
                    f.get("工号"),
                    f.get("岗位编号"),
                    f.get("A/B 岗"),
                    f.get("开始日期"),
                    f.get("结束日期"),
                    f.get("依据")))
            .toList());
  }

  private Stream<Fields> of(ChartSheet sheet) {
    return sheets.getOrDefault(sheet, List.of()).stream();
  }
}
