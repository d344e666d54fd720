package org.jinye.worktime.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockLine;
import org.jinye.worktime.LimitClock;

/** A clock's events in words. */
public final class ClockHistory {

  private ClockHistory() {}

  public static List<ClockLine> of(LimitClock clock) {
    return clock.events().stream()
        .map(event -> new ClockLine(event.at(), event.title(), event.by(), words(clock, event)))
        .toList();
  }

  private static String words(LimitClock clock, ClockEvent event) {
    return switch (event) {
      case ClockEvent.Started started ->
          sentence(
              "期限 %s（%s，%s）"
                  .formatted(
                      clock.terms().length().words(),
                      clock.terms().whose().label(),
                      clock.terms().article()),
              document(started.document()));
      case ClockEvent.Stopped stopped ->
          sentence("事由：" + stopped.ground().title(), document(stopped.document()));
      case ClockEvent.Resumed resumed -> document(resumed.document());
      case ClockEvent.Extended extended ->
          sentence(
              "延长 %d %s".formatted(extended.longer(), clock.terms().length().unit().label()),
              "理由：" + extended.ground(),
              document(extended.document()),
              "批准人：" + extended.approver());
      case ClockEvent.Ended ended -> ended.words();
    };
  }

  private static String document(String document) {
    return document.isBlank() ? "" : "文书：" + document;
  }

  private static String sentence(String... parts) {
    return String.join("；", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }
}
