package org.jinye.warnings.internal.run;

import java.util.function.BooleanSupplier;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;
import org.springframework.stereotype.Component;

/** Carries out runs: those that judge here, and those that take what was computed elsewhere. */
@Component
class CarryingOutRun {

  private final RunStore runs;
  private final RunSteps steps;
  private final TakingSteps taking;
  private final RunEnding ending;
  private final CarryingOut carrying;

  CarryingOutRun(
      RunStore runs, RunSteps steps, TakingSteps taking, RunEnding ending, CarryingOut carrying) {
    this.runs = runs;
    this.steps = steps;
    this.taking = taking;
    this.ending = ending;
    this.carrying = carrying;
  }

  Attempt carryOut(long runId, BooleanSupplier shuttingDown) {
    StoredRun run =
        Scope.system("评估")
            .get(() -> runs.find(runId))
            .orElseThrow(() -> new IllegalArgumentException("no run " + runId));
    return carrying.carryOut(new RunWork(run), shuttingDown);
  }

  /** To be called for a run without a job. */
  void failIfLeft(StoredRun run, String sentence) {
    carrying.failIfLeft(new RunWork(run), sentence);
  }

  /** A run as work. */
  private final class RunWork implements Work {

    private final StoredRun run;

    private RunWork(StoredRun run) {
      this.run = run;
    }

    @Override
    public Kind kind() {
      return Kind.RUN;
    }

    @Override
    public long id() {
      return run.id();
    }

    @Override
    public Scope scope() {
      return run.scope();
    }

    @Override
    public boolean begin() {
      return runs.begin(run.id());
    }

    @Override
    public boolean isCancelAsked() {
      return runs.isCancelAsked(run.id());
    }

    @Override
    public void take(Cancellation cancellation) {
      Taken taken = run.taken();
      if (taken == null) {
        steps.take(run, cancellation);
      } else {
        taking.take(run, taken, cancellation);
      }
    }

    @Override
    public void cancelled() {
      ending.cancelled(run);
    }

    @Override
    public void failed(String sentence) {
      ending.failed(run, sentence);
    }
  }
}
