package org.jinye.tasks.internal;

import java.util.Collection;
import java.util.List;
import org.jinye.tasks.TaskOutcome.Problem;
import org.springframework.stereotype.Component;

/** Whether tasks may be finished from the page of their subject. */
@Component
public class FinishCheck {

  private final CoSigns coSigns;

  FinishCheck(CoSigns coSigns) {
    this.coSigns = coSigns;
  }

  public List<Problem> problems(String kind, Collection<String> subjects) {
    List<String> waiting = coSigns.listWaiting(kind, subjects);
    return waiting.isEmpty()
        ? List.of()
        : List.of(
            Problem.of(
                "COSIGN_OPEN",
                "“%s”还有人没有会签，请等待会签，或在待办里撤销会签请求。".formatted(String.join("”“", waiting))));
  }
}
