package org.jinye.warnings.internal.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jinye take-run}: takes a cluster's results; beside a server or alone. */
@Component
@Command(name = "take-run", description = "接收集群的评估结果")
class TakeRunCommand implements CliCommand {

  private static final String STARTED_BY = "系统（命令行接收）";
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  @Parameters(paramLabel = "结果目录", description = "集群写出的目录，其中有 run.json")
  private Path folder = Path.of("");

  @Option(names = "--unit", paramLabel = "单位代码", description = "地市代码（4 位）；不写则接收目录里的所有地市")
  private @Nullable String unit;

  private final TakingRun taking;
  private final InterruptedRuns interrupted;
  private final ResultTable table;
  private final PrintStream out = System.out;

  TakeRunCommand(TakingRun taking, InterruptedRuns interrupted, ResultTable table) {
    this.taking = taking;
    this.interrupted = interrupted;
    this.table = table;
  }

  @Override
  public Integer call() {
    if (unit != null && !unit.matches("[0-9]{4}")) {
      CommandLines.complain("单位代码应为 4 位数字的地市代码：" + unit);
      return CommandLines.WRONG_WORDS;
    }
    return Scope.system("命令行接收").get(this::take);
  }

  private int take() {
    interrupted.mark();
    List<TakingRun.City> cities;
    try {
      cities = taking.take(folder.toAbsolutePath().normalize(), unit, STARTED_BY);
    } catch (Refused refused) {
      CommandLines.complain(refused.getMessage() + "没有接收任何结果。");
      return NOT_DONE;
    }
    int status = DONE;
    for (TakingRun.City city : cities) {
      if (!city.isNew()) {
        out.printf(
            "地市 %s 的这份结果已由评估 %d 接收，没有重复接收。%n", city.result().cityCode(), city.result().runId());
      }
      out.print(table.print(city.result()));
      status = city.result().state() == RunState.FINISHED ? status : NOT_DONE;
    }
    return status;
  }
}
