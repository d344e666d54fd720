package org.jinye.warnings.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Step;
import org.jinye.warnings.Versioned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step for several warnings in one transaction. */
@Component
public class StepTaking {

  private final WarningStore store;
  private final StepCheck check;
  private final DossierAttachments attachments;
  private final WarningTasks tasks;

  StepTaking(
      WarningStore store, StepCheck check, DossierAttachments attachments, WarningTasks tasks) {
    this.store = store;
    this.check = check;
    this.attachments = attachments;
    this.tasks = tasks;
  }

  /** See {@link org.jinye.warnings.HandlingWarnings#take}. */
  @Transactional
  public Handled take(SignedIn who, List<Versioned> seen, Step step, Instant at) {
    Map<Long, Versioned> byId = seen.stream().collect(toMap(Versioned::id, s -> s, (a, b) -> a));
    if (byId.isEmpty()) {
      return new Handled.Refused(List.of(new Handled.Problem("", "nothing_chosen", "请先选择至少一条预警。")));
    }
    List<StoredWarning> warnings = store.lock(byId.keySet());
    if (warnings.size() < byId.size()) {
      throw NotFound.of("预警");
    }
    Optional<StoredWarning> overtaken =
        warnings.stream().filter(warning -> !byId.containsValue(warning.now())).findFirst();
    if (overtaken.isPresent()) {
      return store.lastChange(overtaken.get().id());
    }
    List<Handled.Problem> problems =
        new ArrayList<>(check.problems(who, warnings, step, attachments.missing(warnings, step)));
    tasks
        .problems(warnings)
        .forEach(problem -> problems.add(new Handled.Problem("", problem.code(), problem.words())));
    if (!problems.isEmpty()) {
      return new Handled.Refused(problems);
    }
    warnings.forEach(warning -> store.change(warning, step, who.name(), at));
    tasks.finish(warnings, step.event().title(), at);
    if (!step.target().isClosed()) {
      tasks.open(byId.keySet(), step.words());
    }
    return new Handled.Done(warnings.size());
  }
}
