package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jinye.retailers.LicenceStretch;

/** The licences that one retailer has had, one after the other, as stretches of days. */
public final class LicenceTimeline {

  private static final String VALID = "valid";
  private static final String SUSPENDED = "suspended";
  private static final String EXPIRED = "expired";

  /** What is told of a licence, the earliest first; states in small letters. */
  private record Licence(long id, LocalDate from, LocalDate to, List<Told> told) {

    /** On a day from its first on. A licence that nothing is told of yet is valid. */
    private String stateOn(LocalDate day) {
      String state = VALID;
      for (Told one : told) {
        state = one.on().isAfter(day) ? state : one.state();
      }
      boolean runsOut = state.equals(VALID) || state.equals(SUSPENDED);
      return runsOut && day.isAfter(to) ? EXPIRED : state;
    }
  }

  private record Told(LocalDate on, String state) {}

  private final String retailerId;
  private final List<Licence> licences = new ArrayList<>();

  public LicenceTimeline(String retailerId) {
    this.retailerId = retailerId;
  }

  public String retailerId() {
    return retailerId;
  }

  /**
   * Adds what happened; licences in the order of their first days, their events in that of days.
   */
  public void add(long licence, LocalDate from, LocalDate to, String state, LocalDate on) {
    if (licences.isEmpty() || licences.getLast().id() != licence) {
      licences.add(new Licence(licence, from, to, new ArrayList<>()));
    }
    licences.getLast().told().add(new Told(on, state));
  }

  /** From the first licence's first day on, without a gap; the last has no end. */
  public List<LicenceStretch> stretches() {
    List<LicenceStretch> stretches = new ArrayList<>();
    for (LocalDate day : turningDays()) {
      String state = stateOn(day);
      if (stretches.isEmpty()) {
        stretches.add(new LicenceStretch(retailerId, state, day, null));
      } else if (!stretches.getLast().state().equals(state)) {
        LicenceStretch last = stretches.removeLast();
        stretches.add(new LicenceStretch(retailerId, last.state(), last.from(), day.minusDays(1)));
        stretches.add(new LicenceStretch(retailerId, state, day, null));
      }
    }
    return stretches;
  }

  private NavigableSet<LocalDate> turningDays() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Licence licence : licences) {
      days.add(licence.from());
      days.add(licence.to().plusDays(1));
      licence.told().stream()
          .map(Told::on)
          .filter(on -> on.isAfter(licence.from()))
          .forEach(days::add);
    }
    return days;
  }

  /** A shop with any valid licence is in order; else the newest of those that have begun counts. */
  private String stateOn(LocalDate day) {
    List<String> states =
        licences.stream()
            .filter(licence -> !licence.from().isAfter(day))
            .map(licence -> licence.stateOn(day))
            .toList();
    return states.contains(VALID) ? VALID : states.getLast();
  }
}
