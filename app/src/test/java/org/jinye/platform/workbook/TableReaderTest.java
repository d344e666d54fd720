package org.jinye.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TableReaderTest {

  private static final SheetForm SHEET =
      new SheetForm("表", List.of("代码", "名称"), Set.of("备注"), Map.of("code", "代码", "more", ""));
  private static final String WORKBOOK =
      "<workbook xmlns:r='r'><sheets><sheet name='别的' r:id='2'/><sheet name='表' r:id='1'/></sheets></workbook>";
  private static final String RELATIONS =
      "<Relationships><Relationship Id='1' Target='sheet1.xml'/><Relationship Id='2' Target='sheet2.xml'/></Relationships>";

  @Autowired private TableReader reader;

  @Test
  void readsQuotedFieldsLineBreaksAndOtherNamesOfColumns() {
    SentTables tables =
        text("\uFEFFcode,名称,more\r\n1,\" 甲\"\"乙\n丙 \",x\r\n\r\n2,丁\n", StandardCharsets.UTF_8);
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.lines("表"))
        .containsExactly(
            new SheetLine(2, Map.of("代码", "1", "名称", "甲\"乙\n丙")),
            new SheetLine(5, Map.of("代码", "2", "名称", "丁")));
  }

  @Test
  void readsTheChineseEncodingToo() {
    assertThat(text("代码,名称\n1,山东省\n", Charset.forName("GB18030")).lines("表").getFirst().get("名称"))
        .isEqualTo("山东省");
  }

  @Test
  void leavesOutCharactersThatNobodyTyped() {
    SentTables tables = text("代码,名称\n1,甲\u0001\u202e乙\u001b\n", StandardCharsets.UTF_8);
    assertThat(tables.lines("表").getFirst().get("名称")).isEqualTo("甲乙");
  }

  @Test
  void namesMissingRepeatedAndUnknownColumns() {
    assertThat(text("代码,代码,颜色\n1,2,3\n", StandardCharsets.UTF_8).problems())
        .extracting(SheetProblem::message)
        .containsExactly("这一列出现了两次。", "不认识这一列，请用下载的表头。", "缺少这一列。");
  }

  @Test
  void readsTheSheetOfTheTitleAndNoOther() throws IOException {
    SentTables tables =
        workbook(
            row("代码", "名称") + row("1", "甲") + "<row r='9'>" + cell("2") + cell("乙") + "</row>");
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.lines("表")).extracting(SheetLine::row).containsExactly(2, 9);
  }

  @Test
  void keepsNoMoreOfAHostileFileThanATableMayHold() throws IOException {
    String much = row("代码", "名称") + row("1", "长".repeat(30_000)).repeat(200);
    assertThat(workbook(much).lines("表").getFirst().get("名称")).hasSize(TableReading.LONGEST);
    String many = ("<row>" + cell("1") + "</row>").repeat(100_001);
    SentTables tables = workbook(row("代码", "名称") + many);
    assertThat(tables.lines("表")).isEmpty();
    assertThat(tables.problems().getFirst().message()).contains("最多 100000 行");
  }

  @Test
  void refusesAFileThatUnpacksToTooMuch() throws IOException {
    String blanks = " ".repeat(200 << 20);
    assertThat(workbook(blanks).problems().getFirst().message()).contains("超出允许范围");
  }

  @Test
  void asksLessOfAPageThanOfAnImport(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sent.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(zip, "xl/sheet1.xml", "<row><c/></row>".repeat(100_000));
    }
    new WorkbookCheck(2 << 20).check(file);
    assertThatThrownBy(() -> new WorkbookCheck(1 << 20).check(file))
        .hasMessageContaining("超过 1 MB");
    assertThat(WorkbookCheck.PAGE_LIMIT).isLessThan(WorkbookCheck.TOTAL_LIMIT);
  }

  private SentTables text(String text, Charset charset) {
    return reader.read(text.getBytes(charset), List.of(SHEET));
  }

  private SentTables workbook(String rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      part(zip, "xl/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
      part(zip, "xl/sheet2.xml", "<worksheet><sheetData><row/></sheetData></worksheet>");
    }
    return reader.read(out.toByteArray(), List.of(SHEET));
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String row(String first, String second) {
    return "<row>" + cell(first) + cell(second) + "</row>";
  }

  private static String cell(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }
}
