package org.jinye.warnings.internal.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A back-test with its figures in the reader's scope.
 *
 * @param foundA findings of A
 * @param confirmed irregularities that were confirmed when it was done
 * @param byA how many of them A finds
 * @param byBoth how many both find
 */
public record BacktestLine(
    long id,
    String unitCode,
    String ruleId,
    Setting a,
    Setting b,
    @Nullable Long releaseId,
    LocalDate from,
    LocalDate to,
    String curveParameter,
    List<String> curveValues,
    RunState state,
    String phase,
    int percent,
    boolean cancelAsked,
    String askedBy,
    Instant askedAt,
    @Nullable Instant endedAt,
    @Nullable BigDecimal seconds,
    String problem,
    long foundA,
    long foundB,
    long confirmed,
    long byA,
    long byB,
    long byBoth) {

  public String href() {
    return "/backtests/" + id;
  }

  public boolean isFinished() {
    return state == RunState.FINISHED;
  }
}
