package org.jinye.supply.internal.source;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Opens the first visible sheet of a workbook; whatever is broken in it refuses the file. */
final class OpenWorkbook {

  private OpenWorkbook() {}

  /** What is done with the rows while the workbook is open. */
  interface Reading<T> {
    T read(SheetRows rows) throws IOException, XMLStreamException;
  }

  static <T> T read(Path file, Reading<T> reading) throws IOException {
    new WorkbookCheck().check(file);
    try (var zip = new ZipFile(file.toFile())) {
      WorkbookParts parts = WorkbookParts.of(zip);
      try (InputStream sheet = WorkbookParts.part(zip, parts.sheetPath())) {
        return reading.read(new SheetRows(sheet, parts));
      }
    } catch (XMLStreamException | UncheckedStreamException | ZipException | EOFException broken) {
      throw FileRefused.damaged("工作簿文件");
    }
  }
}
