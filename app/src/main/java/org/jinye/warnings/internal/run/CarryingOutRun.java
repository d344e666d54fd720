package org.jinye.warnings.internal.run;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.engine.EvaluationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries a run from its beginning to one of its ends, under its lock. */
@Component
class CarryingOutRun {

  private static final Logger LOG = LoggerFactory.getLogger(CarryingOutRun.class);

  private final RunStore runs;
  private final RunSteps steps;
  private final RunEnding ending;
  private final DataSource dataSource;

  CarryingOutRun(RunStore runs, RunSteps steps, RunEnding ending, DataSource dataSource) {
    this.runs = runs;
    this.steps = steps;
    this.ending = ending;
    this.dataSource = dataSource;
  }

  /** How an attempt ended. */
  enum Attempt {
    /** The run has ended, one way or the other. */
    ENDED,
    /** Somebody else works on it. */
    BUSY,
    /** This process shuts down; the run is to be repeated. */
    LEFT
  }

  Attempt carryOut(long runId, BooleanSupplier shuttingDown) {
    StoredRun run =
        Scope.system("评估")
            .get(() -> runs.find(runId))
            .orElseThrow(() -> new IllegalArgumentException("no run " + runId));
    return run.scope().get(() -> underLock(run, shuttingDown));
  }

  private Attempt underLock(StoredRun run, BooleanSupplier shuttingDown) {
    Optional<RunLock> free = RunLock.tryTake(dataSource, run.id());
    if (free.isEmpty()) {
      return Attempt.BUSY;
    }
    try (RunLock _ = free.get()) {
      if (!runs.begin(run.id())) {
        ending.cancelled(run);
        return Attempt.ENDED;
      }
      return attempt(run, shuttingDown);
    }
  }

  private Attempt attempt(StoredRun run, BooleanSupplier shuttingDown) {
    LOG.info("run {} of {} begins", run.id(), run.unitCode());
    BooleanSupplier shallStop =
        () -> shuttingDown.getAsBoolean() || run.scope().get(() -> runs.isCancelAsked(run.id()));
    try (CancelWatch watch = new CancelWatch(run.id(), shallStop)) {
      steps.take(run, watch.cancellation());
      LOG.info("run {} of {} is finished", run.id(), run.unitCode());
      return Attempt.ENDED;
    } catch (RunStopped stopped) {
      return stopped(run, shuttingDown);
    } catch (EvaluationException failure) {
      if (failure.problem() == EvaluationException.Problem.CANCELLED) {
        return stopped(run, shuttingDown);
      }
      return failed(run, sentence(failure), failure);
    } catch (RuntimeException unexpected) {
      // the boundary of the run: whatever happened, the people who wait for it must be told
      String reference = UUID.randomUUID().toString().substring(0, 8);
      return failed(run, "评估没有完成，已有的预警没有受影响。请把编号 " + reference + " 告诉管理员。", unexpected, reference);
    }
  }

  private Attempt stopped(StoredRun run, BooleanSupplier shuttingDown) {
    if (shuttingDown.getAsBoolean() && !runs.isCancelAsked(run.id())) {
      LOG.info("run {} is left to be repeated", run.id());
      return Attempt.LEFT;
    }
    LOG.info("run {} is cancelled", run.id());
    ending.cancelled(run);
    return Attempt.ENDED;
  }

  private Attempt failed(StoredRun run, String sentence, RuntimeException cause) {
    return failed(run, sentence, cause, "-");
  }

  private Attempt failed(StoredRun run, String sentence, RuntimeException cause, String reference) {
    LOG.error("run {} failed, reference {}", run.id(), reference, cause);
    ending.failed(run, sentence);
    return Attempt.ENDED;
  }

  private static String sentence(EvaluationException failure) {
    return failure.getMessage() + "。已有的预警没有受影响。";
  }
}
