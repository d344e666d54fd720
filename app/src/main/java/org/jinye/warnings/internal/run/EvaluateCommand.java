package org.jinye.warnings.internal.run;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./jinye evaluate}: judges and prints what came out; beside a server or alone. */
@Component
@Command(name = "evaluate", description = "评估预警规则")
class EvaluateCommand implements CliCommand {

  private static final String STARTED_BY = "系统（命令行评估）";
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  @Option(names = "--from", required = true, paramLabel = "起始日期", description = "第一天，如 2026-09-14")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "结束日期", description = "最后一天，如 2026-09-20")
  private String to = "";

  @Option(names = "--unit", paramLabel = "单位代码", description = "地市代码（4 位）；不写则评估所有地市")
  private @Nullable String unit;

  private final EvaluatingOrders evaluating;
  private final InterruptedRuns interrupted;
  private final JudgeableDays days;
  private final ResultTable table;
  private final Clock clock;
  private final PrintStream out = System.out;

  EvaluateCommand(
      EvaluatingOrders evaluating,
      InterruptedRuns interrupted,
      JudgeableDays days,
      ResultTable table,
      Clock clock) {
    this.evaluating = evaluating;
    this.interrupted = interrupted;
    this.days = days;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Optional<LocalDate> first = CommandLines.date("--from", from);
    Optional<LocalDate> last = CommandLines.date("--to", to);
    if (first.isEmpty() || last.isEmpty()) {
      return CommandLines.WRONG_WORDS;
    }
    if (last.get().isBefore(first.get())) {
      CommandLines.complain("结束日期 " + to + " 早于起始日期 " + from + "。");
      return CommandLines.WRONG_WORDS;
    }
    if (unit != null && !unit.matches("[0-9]{4}")) {
      CommandLines.complain("单位代码应为 4 位数字的地市代码：" + unit);
      return CommandLines.WRONG_WORDS;
    }
    return Scope.system("命令行评估").get(() -> evaluate(first.get(), last.get()));
  }

  private int evaluate(LocalDate first, LocalDate last) {
    interrupted.mark();
    List<String> cities = unit == null ? days.listCities() : List.of(unit);
    if (cities.isEmpty()) {
      CommandLines.complain("还没有零售户，请先导入数据。");
      return NOT_DONE;
    }
    int status = DONE;
    for (String city : cities) {
      status = Math.max(status, evaluate(new RunRequest(city, first, last, STARTED_BY)));
    }
    return status;
  }

  private int evaluate(RunRequest request) {
    RunResult result;
    try {
      result = evaluating.evaluate(request, clock.instant());
    } catch (Refused refused) {
      CommandLines.complain(String.valueOf(refused.getMessage()));
      return NOT_DONE;
    }
    if (result.to().isBefore(request.to())) {
      CommandLines.complain("订单数据只到 " + result.to() + "，评估到这一天为止。");
    }
    out.print(table.print(result));
    return result.state() == RunState.FINISHED ? DONE : NOT_DONE;
  }
}
