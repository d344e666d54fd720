package org.jinye.supply.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawTableTest {

  @TempDir Path folder;

  @Test
  void keepsTheLineNumbersOfAFileWithFieldsOverSeveralLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            """
            name,b
            x,1

            "two
            lines",2
            a,b,c
            "open,3
            5" pipe,4
            "un"closed,5
            last,6
            """);
    assertThat(rows(file)).containsExactly("2|x|1", "4|two\nlines|2", "8|5\" pipe|4", "10|last|6");
    assertThat(broken(file)).containsExactly("6|field_count", "7|open_quote", "9|stray_quote");
  }

  @Test
  void readsQuotedFieldsOfARegularFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a;b\r\n\"x;\"\"y\";1\r\n;2\r\n");
    assertThat(rows(file)).containsExactly("2|x;\"y|1", "3||2");
  }

  @Test
  void readsDatesFiguresAndFormulasOfAWorkbook() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("一");
      sheet.value(1, 0, "日期");
      sheet.value(1, 1, "数量");
      sheet.value(2, 0, LocalDate.of(2026, 9, 24));
      sheet.style(2, 0).format("yyyy-mm-dd").set();
      sheet.value(2, 1, 0.1 + 0.2);
      sheet.value(4, 0, LocalDateTime.of(2026, 9, 24, 8, 30));
      sheet.style(4, 0).format("yyyy-mm-dd hh:mm").set();
      sheet.formula(4, 1, "1+1");
      sheet.value(5, 0, "990101000001");
      sheet.value(5, 1, 123_456_789_012L);
      sheet.value(6, 5, "too far");
    }
    assertThat(rows(file))
        .containsExactly(
            "3|2026-09-24|0.3", "5|2026-09-24 08:30:00|", "6|990101000001|123456789012");
    assertThat(broken(file)).containsExactly("7|field_count");
    assertThat(query(file, "select line || formulas from raw where formulas <> ''"))
        .containsExactly("5数量");
  }

  @Test
  void refusesAWorkbookThatSwellsOrIsNone() throws IOException {
    assertThatThrownBy(() -> rows(zip("word/document.xml", 10))).hasMessageContaining("Word");
    assertThatThrownBy(() -> rows(zip("some.txt", 10))).hasMessageContaining("不认识");
    assertThatThrownBy(() -> rows(zip("xl/media/picture.bin", 300 << 20)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("膨胀");
    Path half =
        Files.write(
            folder.resolve("half.xlsx"), "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> rows(half)).hasMessageContaining("损坏");
  }

  @Test
  void believesNoCellAddressBeyondTheColumnsAllowed() throws IOException {
    Path file = folder.resolve("far.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "[Content_Types].xml", "<Types/>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<R><Relationship Id='1' Target='worksheets/sheet1.xml'/></R>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          """
          <worksheet><sheetData>
          <row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='ZZZZZZ1'><v>1</v></c></row>
          <row r='2'><c r='A2'><v>1</v></c><c r='ABCDEFG2'><v>2</v></c></row>
          </sheetData></worksheet>
          """);
    }
    assertThat(rows(file)).containsExactly("2|1");
  }

  @Test
  void readsParquetWhateverItsTypesAndRefusesHalfOfOne() throws IOException {
    Path file = folder.resolve("a.parquet");
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      duck.run(
          "copy (select date '2026-09-24' as \"日'期\", 0.1::double + 0.2::double as n, 'x' as \"c0\") to '"
              + file
              + "'");
    }
    assertThat(rows(file)).containsExactly("1|2026-09-24|0.3|x");
    byte[] bytes = Files.readAllBytes(file);
    Path half =
        Files.write(
            folder.resolve("half.parquet"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> rows(half)).hasMessageContaining("损坏");
  }

  @Test
  void refusesAHeaderThatNamesAColumnTwice() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "数量(条),数量（条）\n1,2\n");
    assertThatThrownBy(() -> rows(file)).hasMessageContaining("不止一次");
  }

  private Path zip(String entry, int size) throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "[Content_Types].xml", "<Types/>");
      if (entry.startsWith("xl/media")) {
        put(zip, "xl/workbook.xml", "<workbook/>");
      }
      zip.putNextEntry(new ZipEntry(entry));
      byte[] stretch = new byte[1 << 16];
      for (int written = 0; written < size; written += stretch.length) {
        zip.write(stretch);
      }
      zip.closeEntry();
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private List<String> rows(Path file) throws IOException {
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      RawTable table = RawTable.load(duck, new FileProbe(folder).probe(file), folder);
      String fields =
          IntStream.range(0, table.header().size())
              .mapToObj(i -> "coalesce(c" + i + ", '')")
              .collect(Collectors.joining(", "));
      return duck.list(
          "select concat_ws('|', line, %s) from raw order by line".formatted(fields),
          row -> row.getString(1));
    }
  }

  private List<String> broken(Path file) throws IOException {
    return query(file, "select line || '|' || fault from broken order by line");
  }

  private List<String> query(Path file, String sql) throws IOException {
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      RawTable.load(duck, new FileProbe(folder).probe(file), folder);
      return duck.list(sql, row -> row.getString(1));
    }
  }
}
