package org.jinye.warnings.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.web.DossierQuery.EventRow;

/** Draws the events of several warnings together: one step with three warnings is one entry. */
final class Timelines {

  private Timelines() {}

  private record Happening(EventKind kind, Instant at, String actor, String words) {}

  /** Newest first. */
  static List<TimelineEntry> of(
      List<EventRow> events, UnaryOperator<String> ruleTitle, Clock clock) {
    Map<Happening, List<String>> rules = new LinkedHashMap<>();
    for (EventRow event : events) {
      var happening = new Happening(event.kind(), event.at(), event.actor(), event.words());
      rules
          .computeIfAbsent(happening, first -> new java.util.ArrayList<>())
          .add(ruleTitle.apply(event.ruleId()));
    }
    return rules.entrySet().stream()
        .map(entry -> entry(entry.getKey(), entry.getValue(), clock))
        .toList()
        .reversed();
  }

  private static TimelineEntry entry(Happening event, List<String> rules, Clock clock) {
    return new TimelineEntry(
        event.kind(),
        Moments.minute(event.at(), clock),
        event.actor(),
        event.words(),
        rules.stream().distinct().toList());
  }
}
