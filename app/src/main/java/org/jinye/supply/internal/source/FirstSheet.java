package org.jinye.supply.internal.source;

import java.io.IOException;
import java.nio.file.Path;
import org.jinye.platform.workbook.OpenWorkbook;
import org.jinye.platform.workbook.WorkbookRefused;

/** Opens the first visible sheet of a workbook; whatever is broken in it refuses the file. */
final class FirstSheet {

  private FirstSheet() {}

  static <T> T read(Path file, OpenWorkbook.Reading<T> reading) throws IOException {
    try {
      return OpenWorkbook.first(file, reading);
    } catch (WorkbookRefused refused) {
      throw FileRefused.of(refused);
    }
  }
}
