package org.jinye.warnings.internal.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.warnings.RunRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jinye prepare-run}: what a cluster needs to compute what an evaluation here would. */
@Component
@Command(name = "prepare-run", description = "准备交给集群的评估")
class PrepareRunCommand implements CliCommand {

  private static final String GIVEN_BY = "系统（命令行准备）";
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  @Parameters(paramLabel = "任务目录", description = "每个地市写入其中以地市代码命名的目录")
  private Path folder = Path.of("");

  @Option(names = "--from", required = true, paramLabel = "起始日期", description = "第一天，如 2026-09-14")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "结束日期", description = "最后一天，如 2026-09-20")
  private String to = "";

  @Option(names = "--unit", paramLabel = "单位代码", description = "地市代码（4 位）；不写则准备所有地市")
  private @Nullable String unit;

  private final PreparingRun preparing;
  private final JudgeableDays days;
  private final PrintStream out = System.out;

  PrepareRunCommand(PreparingRun preparing, JudgeableDays days) {
    this.preparing = preparing;
    this.days = days;
  }

  @Override
  public Integer call() {
    Optional<LocalDate> first = CommandLines.date("--from", from);
    Optional<LocalDate> last = CommandLines.date("--to", to);
    if (first.isEmpty() || last.isEmpty()) {
      return CommandLines.WRONG_WORDS;
    }
    if (unit != null && !unit.matches("[0-9]{4}")) {
      CommandLines.complain("单位代码应为 4 位数字的地市代码：" + unit);
      return CommandLines.WRONG_WORDS;
    }
    return Scope.system("命令行准备").get(() -> prepare(first.get(), last.get()));
  }

  private int prepare(LocalDate first, LocalDate last) {
    List<String> cities = unit == null ? days.listCities() : List.of(unit);
    if (cities.isEmpty()) {
      CommandLines.complain("还没有零售户，请先导入数据。");
      return NOT_DONE;
    }
    for (String city : cities) {
      Path target = folder.toAbsolutePath().normalize().resolve(city);
      try {
        tell(preparing.prepare(new RunRequest(city, first, last, GIVEN_BY), target), target);
      } catch (Refused refused) {
        CommandLines.complain(String.valueOf(refused.getMessage()));
        return NOT_DONE;
      }
    }
    return DONE;
  }

  private void tell(RunAssignment assignment, Path target) {
    long variants = assignment.rules().stream().mapToLong(rule -> rule.variants().size()).sum();
    out.printf(
        "地市 %s：评判 %s 至 %s，规则 %d 条（另定的参数 %d 个），数据湖文件 %d 个，计算任务在 %s%n",
        assignment.unit(),
        assignment.from(),
        assignment.to(),
        assignment.rules().size(),
        variants,
        assignment.lake().size(),
        target);
  }
}
