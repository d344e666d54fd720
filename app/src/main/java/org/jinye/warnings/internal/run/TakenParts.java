package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.jinye.rulebook.engine.RunSql;

/**
 * Copies what a folder says of one city into the folder of its run: a computation of a province is
 * a run of each of its cities, as if each had been judged alone.
 */
final class TakenParts {

  private static final String PART = "select * from read_parquet({source}) ";
  private static final String OF_THE_CITY = "where starts_with(unit_code, {city}) ";

  private final DuckSession duck;
  private final TakenFiles taken;
  private final Path run;
  private final String cityCode;

  TakenParts(DuckSession duck, TakenFiles taken, RunFolder run, String cityCode) {
    this.duck = duck;
    this.taken = taken;
    this.run = run.path();
    this.cityCode = cityCode;
  }

  /** The cities whose retailers were judged. */
  static List<String> cities(DuckSession duck, TakenFiles taken) {
    List<String> cities = new ArrayList<>();
    duck.query(
        "select distinct left(unit_code, 4) from read_parquet("
            + quoted(taken.file(InputTable.RETAILERS.viewName()))
            + ") order by 1",
        row -> cities.add(row.getString(1)));
    return cities;
  }

  void copyResults() {
    copy(TakenFiles.FINDINGS, PART + OF_THE_CITY + "order by " + RunSql.FINDINGS_ORDER);
    copy(
        TakenFiles.BASELINE,
        PART
            + "where finding_key in (select finding_key from read_parquet("
            + quoted(target(TakenFiles.FINDINGS))
            + ")) order by "
            + RunSql.BASELINE_ORDER);
    for (RuleResult rule : taken.description().rules()) {
      copy(TakenFiles.subjects(rule.id()), PART + OF_THE_CITY);
    }
  }

  /** The tables that the city was judged by; what is about no retailer is there whole. */
  void copySnapshot() {
    copy(InputTable.RETAILERS.viewName(), PART + OF_THE_CITY + "order by retailer_id");
    for (InputTable table : InputTable.values()) {
      boolean isOther = !table.isLarge() && table != InputTable.RETAILERS;
      if (isOther && taken.has(table.viewName())) {
        copy(table.viewName(), PART + (isByRetailer(table) ? ofItsRetailers("retailer_id") : ""));
      }
    }
    if (taken.has("merged")) {
      copy("merged", PART + ofItsRetailers("kept_id"));
    }
  }

  private static boolean isByRetailer(InputTable table) {
    return table != InputTable.SEIZURES && table.columns().containsKey("retailer_id");
  }

  private String ofItsRetailers(String column) {
    return "where %s in (select retailer_id from read_parquet(%s)) "
        .formatted(column, quoted(target(InputTable.RETAILERS.viewName())));
  }

  private void copy(String name, String select) {
    Path target = target(name);
    String filled =
        select
            .replace("{source}", quoted(taken.file(name)))
            .replace("{city}", DuckSession.quoted(cityCode));
    duck.execute(
        "copy (%s) to %s (format parquet, compression zstd)".formatted(filled, quoted(target)));
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("评估目录不可写：" + target, e);
    }
  }

  private Path target(String name) {
    return run.resolve(name + ".parquet");
  }

  private static String quoted(Path file) {
    return DuckSession.quoted(file.toString());
  }
}
