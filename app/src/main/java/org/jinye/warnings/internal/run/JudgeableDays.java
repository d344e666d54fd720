package org.jinye.warnings.internal.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.springframework.stereotype.Component;

/** Which cities and days can be judged at all. */
@Component
public class JudgeableDays {

  private final Retailers retailers;
  private final Lake lake;

  JudgeableDays(Retailers retailers, Lake lake) {
    this.retailers = retailers;
    this.lake = lake;
  }

  /** Cities in scope that have retailers, by code. */
  public List<String> listCities() {
    return retailers.listCities();
  }

  /** The last day with order lines of the city. */
  public Optional<LocalDate> findLast(String cityCode) {
    return lake.findNewestDay(new Scope("评估", cityCode)).map(LocalDate::ofEpochDay);
  }

  /** The first day that the lake can hold lines of: the Monday of its oldest week. */
  public Optional<LocalDate> findFirst() {
    return lake.findOldestWeek().map(Weeks::monday);
  }

  /** Every week that has order lines. */
  public List<Integer> listWeeks() {
    Optional<Integer> first = lake.findOldestWeek();
    Optional<Integer> last = lake.findNewestWeek();
    return first.isEmpty() || last.isEmpty()
        ? List.of()
        : lake.listFiles(first.get(), last.get()).stream()
            .map(LakeFile::weekNo)
            .distinct()
            .sorted()
            .toList();
  }

  /** The newest week with order lines of the city, up to the last day that has any. */
  public Optional<Stretch> findNewestWeek(String cityCode) {
    return findLast(cityCode).map(last -> new Stretch(Weeks.monday(Weeks.number(last)), last));
  }

  /** Days from first to last, both included. */
  public record Stretch(LocalDate from, LocalDate to) {}
}
