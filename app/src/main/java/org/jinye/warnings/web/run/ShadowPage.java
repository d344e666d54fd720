package org.jinye.warnings.web.run;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.run.ShadowFindings.Asked;

/** Findings of a release beside those of the live rule. */
public record ShadowPage(RunRow run, Asked asked, List<Line> lines, Pager pager) {

  /** A finding in words, and by which of the two it was found. */
  public record Line(String found, OutcomesPage.Row row) {}

  static String url(Asked asked) {
    String path = "/runs/%d/shadows/%d".formatted(asked.runId(), asked.releaseId());
    return asked.found().isEmpty() ? path : path + "?found=" + asked.found();
  }

  static String title(String found) {
    return switch (found) {
      case "BOTH" -> "两版都触发";
      case "LOST" -> "只有现行版触发";
      default -> "只有新版触发";
    };
  }

  public List<Choice> choices() {
    return List.of("BOTH", "LOST", "GAINED").stream()
        .map(found -> new Choice(found, title(found)))
        .toList();
  }

  public String path() {
    return "/runs/%d/shadows/%d".formatted(asked.runId(), asked.releaseId());
  }
}
