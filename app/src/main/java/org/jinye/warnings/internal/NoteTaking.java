package org.jinye.warnings.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Handled.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's words on the timeline. They change no state, so nobody can be overtaken. */
@Component
public class NoteTaking {

  private final WarningStore store;

  NoteTaking(WarningStore store) {
    this.store = store;
  }

  /** See {@link org.jinye.warnings.HandlingWarnings#note}. */
  @Transactional
  public Handled note(SignedIn who, Collection<Long> ids, String words, Instant at) {
    List<Problem> problems = new ArrayList<>();
    if (!who.isCitySupervisor() && !who.isCountySupervisor()) {
      problems.add(new Problem("", "not_supervisor", "补充说明由内管员填写。"));
    }
    if (words.isBlank()) {
      problems.add(new Problem("words", "no_words", "请写明情况和理由。"));
    } else if (words.length() > StepCheck.MAX_WORDS) {
      problems.add(new Problem("words", "words_too_long", "最多 " + StepCheck.MAX_WORDS + " 个字。"));
    }
    if (!problems.isEmpty()) {
      return new Handled.Refused(problems);
    }
    List<StoredWarning> warnings = store.lock(Set.copyOf(ids));
    if (warnings.isEmpty() || warnings.size() < Set.copyOf(ids).size()) {
      throw NotFound.of("预警");
    }
    warnings.forEach(warning -> store.addNote(warning, words, who.name(), at));
    return new Handled.Done(warnings.size());
  }
}
