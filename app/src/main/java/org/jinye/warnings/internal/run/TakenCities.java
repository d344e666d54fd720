package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.engine.InputTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a folder for all of its cities before the first of them is touched. */
@Component
class TakenCities {

  private final ReadingTakenFiles reading;
  private final CheckingTakenFiles checking;
  private final CheckingAssignment assignment;
  private final RunStore runs;
  private final RunBench bench;
  private final Retailers retailers;
  private final MergedFiles merged;

  TakenCities(
      ReadingTakenFiles reading,
      CheckingTakenFiles checking,
      CheckingAssignment assignment,
      RunStore runs,
      RunBench bench,
      Retailers retailers,
      MergedFiles merged) {
    this.reading = reading;
    this.checking = checking;
    this.assignment = assignment;
    this.runs = runs;
    this.bench = bench;
    this.retailers = retailers;
    this.merged = merged;
  }

  /** A folder that may be taken, for these cities; some of them may have been taken before. */
  record Checked(TakenFiles files, List<String> cities) {}

  /**
   * All or nothing: what stands against one city stands against the folder.
   *
   * @param unit the only city to take; absent = every city of the folder
   * @throws Refused with what stands against it
   */
  Checked check(Path folder, @Nullable String unit) {
    TakenFiles taken = reading.read(folder);
    try (DuckSession duck = bench.duck()) {
      List<String> cities = cities(duck, taken, unit);
      for (String city : cities) {
        within(city)
            .run(() -> {
              if (runs.findTaken(city, taken.digest()).isEmpty()) {
                assignment.refuseOther(taken, city);
                checking.lakeFiles(taken, checking.rules(taken, city));
                refuseStrangers(duck, taken, city);
              }
            });
      }
      return new Checked(taken, cities);
    }
  }

  /** Whoever asks, within one city. */
  static Scope within(String city) {
    Scope asker = Scope.required();
    return new Scope(asker.actor(), asker.accountId(), city);
  }

  private static List<String> cities(DuckSession duck, TakenFiles taken, @Nullable String unit) {
    List<String> all = TakenParts.cities(duck, taken);
    if (unit != null && !all.contains(unit)) {
      throw Refused.because("结果里没有单位 " + unit + "，只有：" + String.join("、", all) + "。");
    }
    List<String> cities = unit == null ? all : List.of(unit);
    if (cities.isEmpty()) {
      throw Refused.because("结果的快照里没有零售户。");
    }
    for (String city : cities) {
      if (!Scope.required().holds(city)) {
        throw Refused.because("单位 " + city + " 不在您的管辖范围内。");
      }
    }
    return cities;
  }

  /** Numbers that nobody bears here come from elsewhere. */
  private void refuseStrangers(DuckSession duck, TakenFiles taken, String city) {
    Set<String> known = new HashSet<>(merged.listKept(city).keySet());
    try (Stream<Retailer> all = retailers.streamOf(city)) {
      all.map(Retailer::retailerId).forEach(known::add);
    }
    List<String> strangers = new ArrayList<>();
    duck.query(
        "select retailer_id from read_parquet(%s) where starts_with(unit_code, %s) order by 1"
            .formatted(
                DuckSession.quoted(taken.file(InputTable.RETAILERS.viewName()).toString()),
                DuckSession.quoted(city)),
        row -> {
          if (!known.contains(row.getString(1))) {
            strangers.add(row.getString(1));
          }
        });
    if (!strangers.isEmpty()) {
      throw Refused.because(
          "结果的快照里有 %d 户本系统没有的零售户，如 %s：结果来自别的系统，不能接收。"
              .formatted(strangers.size(), strangers.getFirst()));
    }
  }
}
