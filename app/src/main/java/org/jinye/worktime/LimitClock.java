package org.jinye.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a business record: its terms and all that happened to it, in order; the first event is
 * its start. When it ends is computed from them ({@link Reckoning}) and kept nowhere.
 *
 * @param version number of its last event
 * @param subject what the record is called on pages (金烟立〔2026〕12号)
 */
public record LimitClock(
    long id,
    int version,
    String unitCode,
    ClockOwner owner,
    String subject,
    ClockTerms terms,
    List<ClockEvent> events) {

  public LimitClock {
    events = List.copyOf(events);
  }

  /** A clock as somebody saw it: what is added to it is refused when it has changed since. */
  public record Seen(long id, int version) {}

  /** Time that does not count. */
  record Stretch(Instant from, Instant to) {}

  public Seen seen() {
    return new Seen(id, version);
  }

  public Instant start() {
    return events.getFirst().at();
  }

  public ClockEvent last() {
    return events.getLast();
  }

  public Optional<ClockEvent.Ended> findEnd() {
    return last() instanceof ClockEvent.Ended ended ? Optional.of(ended) : Optional.empty();
  }

  /** The stop after which it did not resume. */
  public Optional<ClockEvent.Stopped> findOpenStop() {
    ClockEvent.@Nullable Stopped open = null;
    for (ClockEvent event : events) {
      if (event instanceof ClockEvent.Stopped stopped) {
        open = stopped;
      } else if (event instanceof ClockEvent.Resumed) {
        open = null;
      }
    }
    return Optional.ofNullable(open);
  }

  public List<ClockEvent.Extended> listExtensions() {
    return events.stream()
        .filter(ClockEvent.Extended.class::isInstance)
        .map(ClockEvent.Extended.class::cast)
        .toList();
  }

  /** The length of its kind and all extensions. */
  public Length length() {
    int more = listExtensions().stream().mapToInt(ClockEvent.Extended::longer).sum();
    return terms.length().plus(more);
  }

  /** The stops after which it resumed. */
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    Instant stopped = start();
    for (ClockEvent event : events) {
      if (event instanceof ClockEvent.Stopped stop) {
        stopped = stop.at();
      } else if (event instanceof ClockEvent.Resumed) {
        stretches.add(new Stretch(stopped, event.at()));
      }
    }
    return stretches;
  }
}
