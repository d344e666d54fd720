package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways to start a run, and the way to stop one. */
@Component
public class RunStarting {

  private final RunStore runs;
  private final RunResults results;
  private final JudgeableDays days;
  private final CarryingOutRun carrying;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunStarting(
      RunStore runs,
      RunResults results,
      JudgeableDays days,
      CarryingOutRun carrying,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.results = results;
    this.days = days;
    this.carrying = carrying;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** See {@link org.jinye.warnings.EvaluatingOrders#evaluate}. */
  public RunResult evaluate(RunRequest request, Instant at) {
    RunRequest judgeable = judgeable(request);
    long id = scope(request).get(() -> runs.add(judgeable, at));
    carrying.carryOut(id, () -> false);
    return scope(request).get(() -> results.result(id));
  }

  /** See {@link org.jinye.warnings.EvaluatingOrders#ask}. */
  public long ask(RunRequest request, Instant at) {
    RunRequest judgeable = judgeable(request);
    return scope(request)
        .get(() ->
            // the row and its job are made together, so neither waits without the other
            transaction.execute(status -> {
              runs.awaitTurn(judgeable.cityCode());
              // one that waits will judge the same days by the same data
              return runs.findWaiting(judgeable).orElseGet(() -> scheduled(judgeable, at));
            }));
  }

  private long scheduled(RunRequest request, Instant at) {
    long id = runs.add(request, at);
    scheduler
        .getObject()
        .schedule(EvaluationJob.TASK.instance(Long.toString(id)).scheduledTo(clock.instant()));
    return id;
  }

  /** See {@link org.jinye.warnings.EvaluatingOrders#cancel}. */
  public boolean cancel(long runId) {
    return runs.askCancel(runId);
  }

  /**
   * What can be judged of what is asked for.
   *
   * @throws Refused when nothing can
   */
  RunRequest judgeable(RunRequest request) {
    if (request.to().isBefore(request.from())) {
      throw Refused.because("结束日期不能早于开始日期。");
    }
    Scope asker = Scope.current();
    if (asker == null || !asker.holds(request.cityCode())) {
      throw Refused.because("单位 " + request.cityCode() + " 不在您的管辖范围内。");
    }
    return scope(request)
        .get(() -> {
          if (!days.listCities().contains(request.cityCode())) {
            throw Refused.because("单位 " + request.cityCode() + " 没有零售户，请先导入零售户。");
          }
          LocalDate last =
              days.findLast(request.cityCode())
                  .orElseThrow(() -> Refused.because("还没有订单数据，请先导入订单。"));
          if (request.from().isAfter(last)) {
            throw Refused.because("订单数据只到 " + last + "，该日期范围内没有可评估的订单。");
          }
          LocalDate first = days.findFirst().orElse(last);
          if (request.to().isBefore(first)) {
            throw Refused.because("订单数据从 " + first + " 开始，该日期范围内没有可评估的订单。");
          }
          LocalDate from = request.from().isBefore(first) ? first : request.from();
          // beyond the last day with data everybody would seem to be absent
          LocalDate to = request.to().isAfter(last) ? last : request.to();
          return new RunRequest(request.cityCode(), from, to, request.startedBy());
        });
  }

  private static Scope scope(RunRequest request) {
    return new Scope(request.startedBy(), Scope.required().accountId(), request.cityCode());
  }
}
