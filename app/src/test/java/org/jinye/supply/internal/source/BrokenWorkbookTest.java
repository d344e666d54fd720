package org.jinye.supply.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as somebody could make them by accident or on purpose. */
class BrokenWorkbookTest {

  private static final String WORKBOOK =
      "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>";
  private static final String CELL = "<c t='inlineStr'><is><t>%s</t></is></c>";

  @TempDir Path folder;
  private final Map<String, String> parts = new LinkedHashMap<>();

  @Test
  void readsASheetWhereverItsRelationPoints() throws IOException {
    workbook("/data/sheet.bin", row(CELL.formatted("甲<![CDATA[<乙>]]><!--<-->")));
    assertThat(FileHeader.peek(file(), folder)).containsExactly("甲<乙>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/_rels/workbook.xml.rels", "data/sheet.bin"})
  void refusesAWorkbookThatLacksAPart(String part) throws IOException {
    workbook("/data/sheet.bin", row(""));
    parts.remove(part);
    Path file = file();
    expectRefused(() -> read(file), "文件已损坏");
    assertThat(FileHeader.peek(file, folder)).isEmpty();
  }

  @Test
  void refusesAPartThatEndsTooEarly() throws IOException {
    String noise =
        new Random(1)
            .ints(40_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    workbook("worksheets/sheet1.xml", row(CELL.formatted(noise)));
    byte[] bytes = Files.readAllBytes(file());
    Path cut = Files.write(folder.resolve("cut.xlsx"), withShortenedStream(bytes));
    expectRefused(() -> read(cut), "文件已损坏");
    assertThat(FileHeader.peek(cut, folder)).isEmpty();
  }

  @Test
  void refusesAHugeAttributeInAPartOfAnyName() throws IOException {
    workbook("/data/sheet.bin", row("<c r='" + "A".repeat(2 << 20) + "'/>"));
    expectRefused(() -> read(file()), "超长的单元格");
  }

  @Test
  void refusesHugeTextsHoweverTheyAreWrapped() throws IOException {
    String full = "<x>".repeat(500_000);
    workbook("sheet.xml", row(CELL.formatted("<![CDATA[" + full + "]]>")));
    expectRefused(() -> read(file()), "超长的单元格");
    workbook("sheet.xml", "<!---><?-->" + row(CELL.formatted("<![CDATA[?>" + full + "]]>")));
    expectRefused(() -> read(file()), "超长的单元格");
    workbook("sheet.xml", full);
    expectRefused(() -> read(file()), "层");
    workbook("sheet.xml", row("<c r='A1'><v>1</v></c>".repeat(100_000)));
    expectRefused(() -> read(file()), "列");
  }

  @Test
  void refusesADocumentType() throws IOException {
    workbook("sheet.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]>" + row(""));
    expectRefused(() -> read(file()), "文件已损坏");
  }

  private void workbook(String target, String sheet) {
    parts.clear();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("xl/workbook.xml", WORKBOOK);
    parts.put(
        "xl/_rels/workbook.xml.rels", "<R><Relationship Id='1' Target='" + target + "'/></R>");
    parts.put(target.startsWith("/") ? target.substring(1) : "xl/" + target, sheet);
  }

  private static String row(String cells) {
    return "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>";
  }

  private Path file() throws IOException {
    Path file = folder.resolve("made.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** The last part's deflated bytes break off in the middle, as its entry says, too. */
  private static byte[] withShortenedStream(byte[] zip) {
    byte[] cut = Arrays.copyOf(zip, zip.length);
    ByteBuffer buffer = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int i = 0; i < cut.length - 4; i++) {
      at = buffer.getInt(i) == 0x02014b50 ? i : at;
    }
    buffer.putInt(at + 20, buffer.getInt(at + 20) / 2);
    return cut;
  }

  private void read(Path file) throws IOException {
    new WorkbookReading(folder).read(file);
  }

  private static void expectRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(FileRefused.class).hasMessageContaining(message);
  }
}
