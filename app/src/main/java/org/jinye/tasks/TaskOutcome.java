package org.jinye.tasks;

import java.util.List;
import java.util.stream.Collectors;

/** What came of something a person did with a task. */
public sealed interface TaskOutcome {

  /** It is done; the task as it is now. */
  record Taken(Task task) implements TaskOutcome {}

  /** Somebody else did something since the task was seen; nothing was done. */
  record Overtaken(Task now) implements TaskOutcome {

    public String words() {
      return "这件待办刚刚有了变化（现为“%s”），请核对后再办。".formatted(now.state().title());
    }
  }

  /** It cannot be, for all of these reasons; nothing was done. */
  record NotTaken(List<Problem> problems) implements TaskOutcome {

    public String words() {
      return problems.stream().map(Problem::words).collect(Collectors.joining());
    }
  }

  /**
   * Why something cannot be.
   *
   * @param code stable code (NOT_YOURS)
   * @param field form field it belongs to; empty for the whole
   * @param words a Chinese sentence for the user
   */
  record Problem(String code, String field, String words) {

    public static Problem of(String code, String words) {
      return new Problem(code, "", words);
    }
  }
}
