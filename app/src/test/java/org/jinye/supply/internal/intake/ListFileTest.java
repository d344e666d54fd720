package org.jinye.supply.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.duck.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {

  @TempDir private Path folder;

  @Test
  void takesThePlaceOfWhatAnEarlierTryLeft() throws IOException {
    Path file = folder.resolve("1.parquet");
    Files.writeString(file, "half of something");
    Files.writeString(folder.resolve("1.parquet.tmp"), "half of something else");
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      duck.run("create table a as select 7 as line");
      new ListFile(file).write(duck, "a", "from a");
      assertThat(duck.number("select line from read_parquet(%s)".formatted(Sql.path(file))))
          .isEqualTo(7);
      assertThat(folder.resolve("1.parquet.tmp")).doesNotExist();
      duck.run("delete from a");
      new ListFile(file).write(duck, "a", "from a");
      assertThat(file).as("no list of nothing").doesNotExist();
    }
  }
}
