package org.jinye.supply.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.FileSystemUtils;

/** Every row of every file is taken, present or rejected, as a model in a few lines says. */
class AccountProperties {

  private static final String HEADER = "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)";

  record Row(String order, String line, String retailer, String item, String day, String cartons) {

    String key() {
      return order + "/" + line;
    }

    boolean isGood() {
      return !order.isEmpty()
          && retailer.startsWith("R")
          && item.startsWith("I")
          && day.startsWith("2026")
          && List.of("1", "2.5", "-3").contains(cartons);
    }

    String csv() {
      return String.join(",", order, line, retailer, item, day, cartons, "10");
    }
  }

  /** What the lake should hold, and the account of the last file. */
  private static final class Model {
    private final Map<String, Row> lake = new HashMap<>();

    Account take(List<String> broken, List<Row> rows) {
      long taken = 0;
      long present = 0;
      long rejected = broken.size();
      Map<String, Row> before = Map.copyOf(lake);
      for (Row row : rows) {
        Row there = before.getOrDefault(row.key(), lake.get(row.key()));
        if (!row.isGood() || (there != null && !there.equals(row))) {
          rejected++;
        } else if (there != null) {
          present++;
        } else {
          lake.put(row.key(), row);
          taken++;
        }
      }
      return new Account(rows.size() + broken.size(), taken, present, rejected, List.of());
    }
  }

  @Property(tries = 40)
  void accountsForEveryRow(@ForAll("files") List<List<Row>> files, @ForAll boolean withBroken)
      throws IOException {
    Path data = Files.createTempDirectory("account");
    var imports = new PlainImport(data, List.of("R1", "R2"), List.of("I1", "I2"));
    var model = new Model();
    for (List<Row> rows : files) {
      List<String> broken = withBroken ? List.of("too,few") : List.of();
      var lines = new ArrayList<>(List.of(HEADER));
      lines.addAll(broken);
      rows.forEach(row -> lines.add(row.csv()));
      Path file = PlainImport.write(data.resolve("f.csv"), lines.toArray(String[]::new));
      Account account = imports.take(file, PlainImport.profile("jinye")).account();
      assertThat(account)
          .usingRecursiveComparison()
          .ignoringFields("reasons")
          .isEqualTo(model.take(broken, rows));
      assertThat(account.reasons().stream().mapToLong(Account.ReasonCount::mainly).sum())
          .isEqualTo(account.rejected());
    }
    List<String> expected =
        model.lake.values().stream().map(row -> row.key() + "|" + row.day()).sorted().toList();
    assertThat(
            model.lake.isEmpty()
                ? List.of()
                : imports.lake("order_number || '/' || line_number, cast(placed_at as date)"))
        .isEqualTo(expected);
    FileSystemUtils.deleteRecursively(data);
  }

  @Provide
  Arbitrary<List<List<Row>>> files() {
    Arbitrary<Row> row =
        Combinators.combine(
                Arbitraries.of("A", "B", "C", ""),
                Arbitraries.of("1", "2", "3"),
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(9, Arbitraries.of("R1", "R2")),
                    net.jqwik.api.Tuple.of(1, Arbitraries.of("X"))),
                Arbitraries.of("I1", "I2", "I1", "I2", "X"),
                Arbitraries.of("2026-09-20", "2026-09-21", "2026-09-21", "never"),
                Arbitraries.of("1", "2.5", "-3", "0", "x"))
            .as(Row::new);
    return row.list().ofMinSize(1).ofMaxSize(30).list().ofMinSize(1).ofMaxSize(3);
  }
}
