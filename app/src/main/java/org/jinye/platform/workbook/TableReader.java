package org.jinye.platform.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jinye.platform.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody sent to a page; what cannot be read is a problem, not an exception. */
@Component
public class TableReader {

  private static final byte[] ZIP = {'P', 'K'};
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final DataDirectory data;

  TableReader(DataDirectory data) {
    this.data = data;
  }

  /**
   * The sheets of these titles, in a workbook; where there is one alone, a CSV file (UTF-8 or
   * GB18030) may be sent in its place.
   */
  public SentTables read(byte[] content, List<SheetForm> forms) {
    SentTables tables = new SentTables();
    try {
      if (content.length > 1 && content[0] == ZIP[0] && content[1] == ZIP[1]) {
        readWorkbook(content, forms, tables);
      } else if (forms.size() == 1) {
        readText(content, forms.getFirst(), tables);
      } else {
        tables.problem(SheetProblem.ofFile("不是可以读的 xlsx 工作簿。"));
      }
    } catch (WorkbookRefused refused) {
      tables.problem(SheetProblem.ofFile(refused.text()));
    }
    if (tables.hasNone()) {
      String titles = String.join("”“", forms.stream().map(SheetForm::title).toList());
      tables.problem(SheetProblem.ofFile("没有找到“" + titles + "”中的任何一张表，请用下载的表格填写。"));
    }
    return tables;
  }

  private void readWorkbook(byte[] content, List<SheetForm> forms, SentTables tables) {
    try {
      Path file = Files.createTempFile(data.temporary(), "sent-", ".xlsx");
      try {
        Files.write(file, content);
        Map<String, SheetForm> byTitle = new HashMap<>();
        forms.forEach(form -> byTitle.put(form.title(), form));
        OpenWorkbook.each(
            file,
            byTitle::containsKey,
            (title, rows) -> readSheet(byTitle.get(title), rows, tables));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readSheet(@Nullable SheetForm form, SheetRows rows, SentTables tables)
      throws XMLStreamException {
    if (form == null) {
      return;
    }
    TableReading reading = new TableReading(form, tables);
    boolean more = true;
    for (List<SheetCell> cells = rows.next(); more && cells != null; cells = rows.next()) {
      Map<Integer, String> texts = new HashMap<>();
      cells.forEach(cell -> texts.put(cell.column(), cell.text()));
      more = reading.take(Math.toIntExact(rows.rowNumber()), texts);
    }
    reading.finish();
  }

  private static void readText(byte[] content, SheetForm form, SentTables tables) {
    String text = decoded(content);
    if (text == null || text.indexOf('\0') >= 0) {
      tables.problem(SheetProblem.ofFile("不是 xlsx 工作簿，也不是 UTF-8 或 GB18030 编码的 CSV 文件。"));
      return;
    }
    TableReading reading = new TableReading(form, tables);
    CsvText.each(text, reading::take);
    reading.finish();
  }

  private static @Nullable String decoded(byte[] content) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException _) {
        // the next one
      }
    }
    return null;
  }
}
