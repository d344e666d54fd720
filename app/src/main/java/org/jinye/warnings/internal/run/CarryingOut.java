package org.jinye.warnings.internal.run;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.EvaluationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries work from its beginning to one of its ends, under its lock. */
@Component
public class CarryingOut {

  private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

  private final DataSource dataSource;

  CarryingOut(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** How an attempt ended. */
  public enum Attempt {
    /** The work has ended, one way or the other. */
    ENDED,
    /** Somebody else works on it. */
    BUSY,
    /** This process shuts down; the work is to be repeated. */
    LEFT
  }

  public Attempt carryOut(Work work, BooleanSupplier shuttingDown) {
    return work.scope().get(() -> underLock(work, shuttingDown));
  }

  /** Fails work that nobody carries out any more; to be called for work without a job. */
  public void failIfLeft(Work work, String sentence) {
    Optional<RunLock> free = RunLock.tryTake(dataSource, work.kind(), work.id());
    if (free.isEmpty()) {
      return;
    }
    try (RunLock _ = free.get()) {
      LOG.warn("{} {} was interrupted", work.kind(), work.id());
      work.failed(sentence);
    }
  }

  private Attempt underLock(Work work, BooleanSupplier shuttingDown) {
    Optional<RunLock> free = RunLock.tryTake(dataSource, work.kind(), work.id());
    if (free.isEmpty()) {
      return Attempt.BUSY;
    }
    try (RunLock _ = free.get()) {
      if (!work.begin()) {
        work.cancelled();
        return Attempt.ENDED;
      }
      return attempt(work, shuttingDown);
    }
  }

  private static Attempt attempt(Work work, BooleanSupplier shuttingDown) {
    LOG.info("{} {} begins", work.kind(), work.id());
    BooleanSupplier shallStop =
        () -> shuttingDown.getAsBoolean() || work.scope().get(work::isCancelAsked);
    try (CancelWatch watch = new CancelWatch(work, shallStop)) {
      work.take(watch.cancellation());
      LOG.info("{} {} is finished", work.kind(), work.id());
      return Attempt.ENDED;
    } catch (RunStopped stopped) {
      return stopped(work, shuttingDown);
    } catch (EvaluationException failure) {
      if (failure.problem() == EvaluationException.Problem.CANCELLED) {
        return stopped(work, shuttingDown);
      }
      return failed(work, work.kind().sentence(failure.getMessage()), failure, "-");
    } catch (Refused refused) {
      return failed(work, String.valueOf(refused.getMessage()), refused, "-");
    } catch (RuntimeException unexpected) {
      // the boundary of the work: whatever happened, the people who wait for it must be told
      String reference = UUID.randomUUID().toString().substring(0, 8);
      return failed(work, work.kind().unforeseen(reference), unexpected, reference);
    }
  }

  private static Attempt stopped(Work work, BooleanSupplier shuttingDown) {
    if (shuttingDown.getAsBoolean() && !work.isCancelAsked()) {
      LOG.info("{} {} is left to be repeated", work.kind(), work.id());
      return Attempt.LEFT;
    }
    LOG.info("{} {} is cancelled", work.kind(), work.id());
    work.cancelled();
    return Attempt.ENDED;
  }

  private static Attempt failed(
      Work work, String sentence, RuntimeException cause, String reference) {
    LOG.error("{} {} failed, reference {}", work.kind(), work.id(), reference, cause);
    work.failed(sentence);
    return Attempt.ENDED;
  }
}
