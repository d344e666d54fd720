package org.jinye.warnings.internal.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.cli.CommandLines;
import org.jinye.warnings.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The words of a command that name days and city of an evaluation. */
final class EvaluationWords {

  @Option(names = "--from", required = true, paramLabel = "起始日期", description = "第一天，如 2026-09-14")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "结束日期", description = "最后一天，如 2026-09-20")
  private String to = "";

  @Option(names = "--unit", paramLabel = "单位代码", description = "地市代码（4 位）；不写则为所有地市")
  private @Nullable String unit;

  /** Days and city as they were written; empty, after a complaint, when they cannot be so. */
  Optional<Named> read() {
    Optional<LocalDate> first = CommandLines.date("--from", from);
    Optional<LocalDate> last = CommandLines.date("--to", to);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      CommandLines.complain("结束日期 " + to + " 早于起始日期 " + from + "。");
      return Optional.empty();
    }
    if (unit != null && !unit.matches("[0-9]{4}")) {
      CommandLines.complain("单位代码应为 4 位数字的地市代码：" + unit);
      return Optional.empty();
    }
    return Optional.of(new Named(first.get(), last.get(), unit));
  }

  /**
   * What the words named.
   *
   * @param unit a city's code; null for every city
   */
  record Named(LocalDate first, LocalDate last, @Nullable String unit) {

    /** A request for each city, of those that have retailers where none was named. */
    Stream<RunRequest> requests(JudgeableDays days, String startedBy) {
      List<String> cities = unit == null ? days.listCities() : List.of(unit);
      if (cities.isEmpty()) {
        CommandLines.complain("还没有零售户，请先导入数据。");
      }
      return cities.stream().map(city -> new RunRequest(city, first, last, startedBy));
    }
  }
}
