package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.web.DossierQuery.AnswerRow;
import org.jinye.warnings.web.DossierQuery.EventRow;
import org.jinye.warnings.web.TimelineEntry.Opinion;

/** Draws the events of several warnings together: one step with three warnings is one entry. */
final class Timelines {

  private Timelines() {}

  private record Happening(
      EventKind kind, Instant at, String actor, String words, String because) {}

  /** Names what the rows only number. */
  interface Naming {

    /** What the event's warning is called. */
    String title(EventRow event);

    /** The cause or measure of a conclusion; empty for other steps. */
    String because(EventRow event);

    /** Answers in the order and the words of the rule's form. */
    List<WarningView.Figure> opinion(EventRow event, List<AnswerRow> answers);
  }

  /** Newest first. */
  static List<TimelineEntry> of(
      List<EventRow> events, List<AnswerRow> answers, Naming naming, Clock clock) {
    Map<Long, List<AnswerRow>> byEvent = answers.stream().collect(groupingBy(AnswerRow::eventId));
    Map<Happening, List<EventRow>> together = new LinkedHashMap<>();
    for (EventRow event : events) {
      var happening =
          new Happening(
              event.kind(), event.at(), event.actor(), event.words(), naming.because(event));
      together.computeIfAbsent(happening, first -> new java.util.ArrayList<>()).add(event);
    }
    return together.entrySet().stream()
        .map(entry -> entry(entry.getKey(), entry.getValue(), byEvent, naming, clock))
        .toList()
        .reversed();
  }

  private static TimelineEntry entry(
      Happening happening,
      List<EventRow> events,
      Map<Long, List<AnswerRow>> byEvent,
      Naming naming,
      Clock clock) {
    List<Opinion> opinions =
        events.stream()
            .filter(event -> byEvent.containsKey(event.id()))
            .map(event ->
                new Opinion(
                    naming.title(event),
                    naming.opinion(event, byEvent.getOrDefault(event.id(), List.of()))))
            .toList();
    return new TimelineEntry(
        happening.kind(),
        Moments.minute(happening.at(), clock),
        happening.actor(),
        happening.words(),
        happening.because(),
        opinions,
        events.stream().map(naming::title).distinct().toList());
  }
}
