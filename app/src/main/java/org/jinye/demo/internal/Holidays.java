package org.jinye.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days on which the wholesaler neither takes orders nor delivers. 2024–2026 follow the State
 * Council's notices; other years are approximated, which is good enough for a made-up city. The
 * platform's own working-day calendar (worktime) is not used here: that one answers for legal
 * limits.
 */
final class Holidays {

  private static final Map<Integer, LocalDate> SPRING_FESTIVAL =
      Map.of(
          2024, LocalDate.of(2024, 2, 10),
          2025, LocalDate.of(2025, 1, 29),
          2026, LocalDate.of(2026, 2, 17),
          2027, LocalDate.of(2027, 2, 6),
          2028, LocalDate.of(2028, 1, 26),
          2029, LocalDate.of(2029, 2, 13));
  private static final Map<Integer, LocalDate> DRAGON_BOAT =
      Map.of(
          2024, LocalDate.of(2024, 6, 10),
          2025, LocalDate.of(2025, 5, 31),
          2026, LocalDate.of(2026, 6, 19),
          2027, LocalDate.of(2027, 6, 9),
          2028, LocalDate.of(2028, 5, 28),
          2029, LocalDate.of(2029, 6, 16));
  private static final Map<Integer, LocalDate> MID_AUTUMN =
      Map.of(
          2024, LocalDate.of(2024, 9, 17),
          2025, LocalDate.of(2025, 10, 6),
          2026, LocalDate.of(2026, 9, 25),
          2027, LocalDate.of(2027, 9, 15),
          2028, LocalDate.of(2028, 10, 3),
          2029, LocalDate.of(2029, 9, 22));

  private static final Map<Integer, List<Block>> PUBLISHED =
      Map.of(
          2024,
          List.of(
              block("2024-01-01", "2024-01-01"),
              block("2024-02-10", "2024-02-17"),
              block("2024-04-04", "2024-04-06"),
              block("2024-05-01", "2024-05-05"),
              block("2024-06-10", "2024-06-10"),
              block("2024-09-15", "2024-09-17"),
              block("2024-10-01", "2024-10-07")),
          2025,
          List.of(
              block("2025-01-01", "2025-01-01"),
              block("2025-01-28", "2025-02-04"),
              block("2025-04-04", "2025-04-06"),
              block("2025-05-01", "2025-05-05"),
              block("2025-05-31", "2025-06-02"),
              block("2025-10-01", "2025-10-08")),
          2026,
          List.of(
              block("2026-01-01", "2026-01-03"),
              block("2026-02-15", "2026-02-23"),
              block("2026-04-04", "2026-04-06"),
              block("2026-05-01", "2026-05-05"),
              block("2026-06-19", "2026-06-21"),
              block("2026-09-25", "2026-09-27"),
              block("2026-10-01", "2026-10-07")));

  private static final Set<LocalDate> WORKING_WEEKENDS =
      Set.of(
          LocalDate.of(2024, 2, 4),
          LocalDate.of(2024, 2, 18),
          LocalDate.of(2024, 4, 7),
          LocalDate.of(2024, 4, 28),
          LocalDate.of(2024, 5, 11),
          LocalDate.of(2024, 9, 14),
          LocalDate.of(2024, 9, 29),
          LocalDate.of(2024, 10, 12),
          LocalDate.of(2025, 1, 26),
          LocalDate.of(2025, 2, 8),
          LocalDate.of(2025, 4, 27),
          LocalDate.of(2025, 9, 28),
          LocalDate.of(2025, 10, 11),
          LocalDate.of(2026, 1, 4),
          LocalDate.of(2026, 2, 14),
          LocalDate.of(2026, 2, 28),
          LocalDate.of(2026, 5, 9),
          LocalDate.of(2026, 9, 20),
          LocalDate.of(2026, 10, 10));

  record Block(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private Holidays() {}

  static boolean isOff(LocalDate day) {
    if (blocksOf(day.getYear()).stream().anyMatch(block -> block.holds(day))) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend && !WORKING_WEEKENDS.contains(day);
  }

  static LocalDate springFestival(int year) {
    return lunar(SPRING_FESTIVAL, year, 2, 5);
  }

  static LocalDate midAutumn(int year) {
    return lunar(MID_AUTUMN, year, 9, 20);
  }

  static LocalDate dragonBoat(int year) {
    return lunar(DRAGON_BOAT, year, 6, 10);
  }

  static List<Block> blocksOf(int year) {
    List<Block> published = PUBLISHED.get(year);
    return published != null ? published : approximateBlocksOf(year);
  }

  private static List<Block> approximateBlocksOf(int year) {
    LocalDate spring = springFestival(year);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1)));
    blocks.add(new Block(spring.minusDays(1), spring.plusDays(6)));
    blocks.add(new Block(LocalDate.of(year, 4, 5), LocalDate.of(year, 4, 5)));
    blocks.add(new Block(LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 5)));
    blocks.add(new Block(dragonBoat(year), dragonBoat(year)));
    blocks.add(new Block(midAutumn(year), midAutumn(year)));
    blocks.add(new Block(LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 7)));
    return blocks;
  }

  private static LocalDate lunar(Map<Integer, LocalDate> table, int year, int month, int day) {
    return table.getOrDefault(year, LocalDate.of(year, month, day));
  }

  private static Block block(String first, String last) {
    return new Block(LocalDate.parse(first), LocalDate.parse(last));
  }
}
