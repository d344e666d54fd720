package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/** A Parquet file of rows: whole or not there, and not there when it would hold none. */
record ListFile(Path path) {

  void write(Duck duck, String table, String query) throws IOException {
    Files.deleteIfExists(path);
    if (duck.number("select count(*) from " + table) > 0) {
      Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
      duck.run(
          "copy (%s) to %s (format parquet, compression zstd)"
              .formatted(query, Sql.path(temporary)));
      DurableFile.settle(temporary, path);
    }
  }
}
