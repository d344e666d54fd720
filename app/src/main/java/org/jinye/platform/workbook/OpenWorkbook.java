package org.jinye.platform.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Opens visible sheets of a workbook; whatever is broken in it refuses the file. */
public final class OpenWorkbook {

  private OpenWorkbook() {}

  /** What is done with the rows while the workbook is open. */
  public interface Reading<T> {
    T read(SheetRows rows) throws IOException, XMLStreamException;
  }

  /** What is done with the rows of one of several sheets. */
  interface SheetReading {
    void read(String title, SheetRows rows) throws IOException, XMLStreamException;
  }

  private interface Opened<T> {
    T read(ZipFile zip, WorkbookParts parts) throws IOException, XMLStreamException;
  }

  /**
   * Reads the first sheet.
   *
   * @throws WorkbookRefused when the workbook cannot be read
   */
  public static <T> T first(Path file, Reading<T> reading) throws IOException {
    return open(
        file,
        WorkbookCheck.TOTAL_LIMIT,
        (zip, parts) -> {
          String path = parts.sheets().values().iterator().next();
          try (InputStream sheet = WorkbookParts.part(zip, path)) {
            return reading.read(new SheetRows(sheet, parts));
          }
        });
  }

  /** Reads the sheets whose titles are wanted, in the workbook's order, while somebody waits. */
  static void each(Path file, Predicate<String> wanted, SheetReading reading) throws IOException {
    open(
        file,
        WorkbookCheck.PAGE_LIMIT,
        (zip, parts) -> {
          for (Map.Entry<String, String> one : parts.sheets().entrySet()) {
            if (wanted.test(one.getKey())) {
              try (InputStream sheet = WorkbookParts.part(zip, one.getValue())) {
                reading.read(one.getKey(), new SheetRows(sheet, parts));
              }
            }
          }
          return true;
        });
  }

  private static <T> T open(Path file, long most, Opened<T> work) throws IOException {
    new WorkbookCheck(most).check(file);
    try (var zip = new ZipFile(file.toFile())) {
      return work.read(zip, WorkbookParts.of(zip));
    } catch (XMLStreamException | UncheckedStreamException | ZipException | EOFException broken) {
      throw WorkbookRefused.damaged("工作簿文件");
    }
  }
}
