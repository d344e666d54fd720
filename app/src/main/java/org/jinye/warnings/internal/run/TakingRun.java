package org.jinye.warnings.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.internal.run.TakenCities.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a cluster computed over the same lake: each city in it becomes a run of its own, with
 * the guarantees of every run. The same results are taken once.
 */
@Component
public class TakingRun {

  private final TakenCities cities;
  private final RunStore runs;
  private final RunResults results;
  private final CarryingOutRun carrying;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakingRun(
      TakenCities cities,
      RunStore runs,
      RunResults results,
      CarryingOutRun carrying,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.cities = cities;
    this.runs = runs;
    this.results = results;
    this.carrying = carrying;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What became of one city.
   *
   * @param isNew false when these results had been taken, or are being taken by somebody else
   */
  public record City(RunResult result, boolean isNew) {}

  /**
   * Takes a folder in this thread, city by city.
   *
   * @param unit the only city to take; absent = every city of the folder
   * @throws org.jinye.platform.web.Refused when something stands against the folder; then nothing
   *     has changed
   */
  public List<City> take(Path folder, @Nullable String unit, String startedBy) {
    Checked checked = cities.check(folder, unit);
    List<City> taken = new ArrayList<>();
    for (String city : checked.cities()) {
      taken.add(
          TakenCities.within(city)
              .get(() -> {
                Optional<Long> added = add(checked.files(), city, startedBy);
                added.ifPresent(id -> carrying.carryOut(id, () -> false));
                long id = added.orElseGet(() -> known(checked.files(), city));
                return new City(results.result(id), added.isPresent());
              }));
    }
    return taken;
  }

  /**
   * A city of a folder that is taken by a job.
   *
   * @param isNew false when the run had taken these results before
   */
  public record Asked(long runId, boolean isNew) {}

  /**
   * Checks a folder in this thread and lets a job take it, city by city.
   *
   * @param unit the only city to take; absent = every city of the folder
   * @throws org.jinye.platform.web.Refused when something stands against the folder; then nothing
   *     has changed
   */
  public List<Asked> ask(Path folder, @Nullable String unit, String startedBy) {
    Checked checked = cities.check(folder, unit);
    List<Asked> asked = new ArrayList<>();
    for (String city : checked.cities()) {
      asked.add(TakenCities.within(city).get(() -> ask(checked.files(), city, startedBy)));
    }
    return asked;
  }

  /** The row and its job are made together, so neither waits without the other. */
  private Asked ask(TakenFiles files, String city, String startedBy) {
    return transaction.execute(status -> {
      Optional<Long> added = add(files, city, startedBy);
      added.ifPresent(id ->
          scheduler
              .getObject()
              .schedule(
                  EvaluationJob.TASK.instance(Long.toString(id)).scheduledTo(clock.instant())));
      return new Asked(added.orElseGet(() -> known(files, city)), added.isPresent());
    });
  }

  private Optional<Long> add(TakenFiles files, String city, String startedBy) {
    Taken origin =
        new Taken(
            files.folder().toAbsolutePath().normalize().toString(),
            files.digest(),
            files.description().engine(),
            files.description().computedBy(),
            Instant.parse(files.description().computedAt()));
    RunRequest request = new RunRequest(city, files.from(), files.to(), startedBy);
    return runs.addTaken(request, origin, clock.instant());
  }

  private long known(TakenFiles files, String city) {
    return runs.findTaken(city, files.digest())
        .map(StoredRun::id)
        .orElseThrow(() -> NotFound.of("评估"));
  }
}
