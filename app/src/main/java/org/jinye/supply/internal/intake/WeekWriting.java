package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jinye.platform.Weeks;
import org.jinye.supply.internal.WeekTable;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/** Writes the file of a week: what was there and what is new, in the order of the lake. */
final class WeekWriting {

  private final Duck duck;
  private final WeekTable table;
  private final Path lake;
  private final long importId;

  WeekWriting(Duck duck, WeekTable table, Path lake, long importId) {
    this.duck = duck;
    this.table = table;
    this.lake = lake;
    this.importId = importId;
  }

  WrittenWeek write(int week, List<Path> present) throws IOException {
    Path folder = Files.createDirectories(lake.resolve("week=" + Weeks.name(week)));
    Path file = folder.resolve(UUID.randomUUID() + ".parquet");
    Path temporary = folder.resolve(file.getFileName() + ".tmp");
    String old = present.isEmpty() ? "" : "union all select * from " + table.stored(present);
    String rows =
        "select %s, cast(%d as bigint) as import_id from fresh where week_no = %d %s"
            .formatted(String.join(", ", table.columns()), importId, week, old);
    duck.run(
        """
        copy (select * from (%s) order by %s)
        to %s (format parquet, compression zstd, row_group_size 120000)
        """
            .formatted(table.written(rows), table.order(), Sql.path(temporary)));
    DurableFile.settle(temporary, file);
    long lines =
        duck.number("select num_rows from parquet_file_metadata(%s)".formatted(Sql.path(file)));
    return new WrittenWeek(week, file, sha256(file), lines, Files.size(file), present);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        var digesting = new DigestInputStream(input, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
