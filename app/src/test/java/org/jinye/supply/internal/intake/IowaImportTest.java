package org.jinye.supply.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IowaImportTest {

  @TempDir Path data;

  @Test
  void accountsForEveryLineOfAYearFromParquetAndFromCsv() throws IOException {
    Path iowa = SharedData.folder("iowa-2018");
    List<String> stores = PlainImport.ids(iowa.resolve("stores.csv"), "Store").toList();
    List<String> items = PlainImport.ids(iowa.resolve("products.csv"), "Item Number").toList();
    Path parquet = iowa.resolve("order_lines.parquet");
    Path csv = data.resolve("order_lines.csv");
    try (Duck duck = Duck.open(DuckLimits.usual(data))) {
      duck.run(
          "copy (from read_parquet(%s)) to %s (header)"
              .formatted(Sql.path(parquet), Sql.path(csv)));
    }
    var profile = PlainImport.profile("iowa-2018");
    var first = new PlainImport(data.resolve("a"), stores, items);
    var fromParquet = first.take(parquet, profile);
    var fromCsv = new PlainImport(data.resolve("b"), stores, items).take(csv, profile);
    var again = first.take(csv, profile);

    assertThat(fromParquet.account().read()).isEqualTo(2_355_558);
    assertThat(fromCsv.account()).isEqualTo(fromParquet.account());
    assertThat(fromParquet.weeks()).hasSize(53);
    assertThat(again.account().taken()).isZero();
    assertThat(again.account().present()).isEqualTo(fromParquet.account().taken());
    assertThat(again.account().rejected()).isEqualTo(fromParquet.account().rejected());
  }
}
