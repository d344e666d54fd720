package org.jinye.warnings.internal.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.warnings.RunRequest;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private EvaluationWords words = new EvaluationWords();

  private final PreparingRun preparing;
  private final JudgeableDays days;
  private final PrintStream out = System.out;

  PrepareRunCommand(PreparingRun preparing, JudgeableDays days) {
    this.preparing = preparing;
    this.days = days;
  }

  @Override
  public Integer call() {
    return words
        .read()
        .map(named -> Scope.system("命令行准备").get(() -> prepare(named)))
        .orElse(CommandLines.WRONG_WORDS);
  }

  private int prepare(EvaluationWords.Named named) {
    List<RunRequest> requests = named.requests(days, GIVEN_BY).toList();
    for (RunRequest request : requests) {
      Path target = folder.toAbsolutePath().normalize().resolve(request.cityCode());
      try {
        tell(preparing.prepare(request, target), target);
      } catch (Refused refused) {
        CommandLines.complain(String.valueOf(refused.getMessage()));
        return NOT_DONE;
      }
    }
    return requests.isEmpty() ? NOT_DONE : DONE;
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
