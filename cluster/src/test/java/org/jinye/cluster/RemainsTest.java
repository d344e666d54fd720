package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemainsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path out;

  @Test
  void removesWhatNobodyHasWrittenIntoForADayAndNothingElse() throws Exception {
    Path abandoned = folder("_unfinished-local-1", NOW.minusSeconds(90_000));
    Path inUse = folder("_unfinished-local-2", NOW.minusSeconds(3_600));
    Path another = folder("2026-W38", NOW.minusSeconds(900_000));

    remains().removeAbandoned(NOW);

    assertThat(abandoned).doesNotExist();
    assertThat(inUse.resolve("findings/part-0.parquet")).exists();
    assertThat(another.resolve("findings/part-0.parquet")).exists();
  }

  @Test
  void findsNothingWhereThereAreNoResultsYet() throws Exception {
    Files.delete(out);

    remains().removeAbandoned(NOW);

    assertThat(out).doesNotExist();
    Files.createDirectory(out);
  }

  private Remains remains() {
    return new Remains(
        new Storage(new Configuration()), new org.apache.hadoop.fs.Path(out.toString()));
  }

  private Path folder(String name, Instant lastWritten) throws Exception {
    Path part = out.resolve(name).resolve("findings/part-0.parquet");
    Files.createDirectories(part.getParent());
    Files.writeString(part, "rows");
    Files.setLastModifiedTime(part, FileTime.from(lastWritten));
    return out.resolve(name);
  }
}
