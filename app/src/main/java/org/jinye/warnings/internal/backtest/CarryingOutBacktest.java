package org.jinye.warnings.internal.backtest;

import java.util.function.BooleanSupplier;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.run.CarryingOut;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;
import org.jinye.warnings.internal.run.Work;
import org.springframework.stereotype.Component;

/** Carries out back-tests as runs are carried out. */
@Component
class CarryingOutBacktest {

  private final BacktestStore store;
  private final BacktestSteps steps;
  private final CarryingOut carrying;
  private final DataDirectory data;

  CarryingOutBacktest(
      BacktestStore store, BacktestSteps steps, CarryingOut carrying, DataDirectory data) {
    this.store = store;
    this.steps = steps;
    this.carrying = carrying;
    this.data = data;
  }

  Attempt carryOut(long id, BooleanSupplier shuttingDown) {
    StoredBacktest of =
        Scope.system("回测")
            .get(() -> store.find(id))
            .orElseThrow(() -> new IllegalArgumentException("no back-test " + id));
    return carrying.carryOut(new BacktestWork(of), shuttingDown);
  }

  /** To be called for a back-test without a job. */
  void failIfLeft(StoredBacktest of, String sentence) {
    of.scope().run(() -> carrying.failIfLeft(new BacktestWork(of), sentence));
  }

  /** A back-test as work. */
  private final class BacktestWork implements Work {

    private final StoredBacktest of;

    private BacktestWork(StoredBacktest of) {
      this.of = of;
    }

    @Override
    public Kind kind() {
      return Kind.BACKTEST;
    }

    @Override
    public long id() {
      return of.id();
    }

    @Override
    public Scope scope() {
      return of.scope();
    }

    @Override
    public boolean begin() {
      return store.begin(of.id());
    }

    @Override
    public boolean isCancelAsked() {
      return store.isCancelAsked(of.id());
    }

    @Override
    public void take(Cancellation cancellation) {
      steps.take(of, cancellation);
    }

    @Override
    public void cancelled() {
      end(RunState.CANCELLED, "");
    }

    @Override
    public void failed(String sentence) {
      end(RunState.FAILED, sentence);
    }

    // the folder of one that has come to its good end meanwhile stays
    private void end(RunState state, String problem) {
      if (store.end(of.id(), state, problem)) {
        TestedFolder.of(data, of.id()).folder().remove();
      }
    }
  }
}
