package org.jinye.warnings.internal.run;

import java.io.PrintStream;
import java.time.Clock;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./jinye evaluate}: judges and prints what came out; beside a server or alone. */
@Component
@Command(name = "evaluate", description = "评估预警规则")
class EvaluateCommand implements CliCommand {

  private static final String STARTED_BY = "系统（命令行评估）";
  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  @Mixin private EvaluationWords words = new EvaluationWords();

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
    return words
        .read()
        .map(named -> Scope.system("命令行评估").get(() -> evaluate(named)))
        .orElse(CommandLines.WRONG_WORDS);
  }

  private int evaluate(EvaluationWords.Named named) {
    interrupted.mark();
    return named.requests(days, STARTED_BY).mapToInt(this::evaluate).max().orElse(NOT_DONE);
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
