package org.jinye.demo.internal.story;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Handled;
import org.jinye.warnings.HandlingWarnings;
import org.jinye.warnings.OpenWarning;
import org.jinye.warnings.OpenWarnings;
import org.jinye.warnings.Versioned;
import org.springframework.stereotype.Component;

/** Lets the demo city's people take the steps that are due, through the real use cases. */
@Component
class Handling {

  private final OpenWarnings open;
  private final HandlingWarnings handling;
  private final Rulebook rulebook;
  private final People people;
  private final Papers papers;

  Handling(
      OpenWarnings open,
      HandlingWarnings handling,
      Rulebook rulebook,
      People people,
      Papers papers) {
    this.open = open;
    this.handling = handling;
    this.rulebook = rulebook;
    this.people = people;
    this.papers = papers;
  }

  /** Takes every step that falls before the moment, in the order of time. */
  void catchUp(Judging judging, Diary diary, Instant until) throws IOException {
    SignedIn city = people.citySupervisor();
    List<Meeting> due = due(city, judging, diary, until);
    while (!due.isEmpty()) {
      for (Meeting meeting : due) {
        hold(city, meeting);
      }
      due = due(city, judging, diary, until);
    }
  }

  /** Warnings of one dossier that take the same step are handled as one. */
  private List<Meeting> due(SignedIn city, Judging judging, Diary diary, Instant until) {
    Map<String, Meeting> meetings = new LinkedHashMap<>();
    for (OpenWarning warning : city.scope().get(open::list)) {
      Rule rule = rulebook.rule(warning.ruleId());
      Optional<Appointment> next = diary.next(warning, rule, judging.conclude(warning, rule));
      if (next.isPresent() && next.get().at().isBefore(until)) {
        Appointment appointment = next.get();
        meetings
            .computeIfAbsent(
                warning.dossier().ownerId() + "/" + appointment.subject(),
                unknown -> new Meeting(appointment))
            .add(warning, rule, appointment);
      }
    }
    return meetings.values().stream()
        .sorted(Comparator.comparing(meeting -> meeting.appointment.at()))
        .toList();
  }

  private void hold(SignedIn city, Meeting meeting) throws IOException {
    OpenWarning first = meeting.warnings.getFirst();
    Appointment appointment = meeting.appointment;
    SignedIn who = appointment.byCounty() ? people.countySupervisor(first.unitCode()) : city;
    if (appointment.step().target().isChecked()) {
      papers.collect(who, first, meeting.rules, appointment);
    }
    Handled handled = handling.take(who, meeting.seen(), appointment.step(), appointment.at());
    if (!(handled instanceof Handled.Done)) {
      throw new IllegalStateException("the demo city's people were refused: " + handled);
    }
  }

  /** Several warnings, one step. */
  private static final class Meeting {
    private Appointment appointment;
    private final List<OpenWarning> warnings = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Meeting(Appointment appointment) {
      this.appointment = appointment;
    }

    private void add(OpenWarning warning, Rule rule, Appointment other) {
      warnings.add(warning);
      if (!rules.contains(rule)) {
        rules.add(rule);
        appointment = appointment.withAnswersOf(other);
      }
    }

    private List<Versioned> seen() {
      return warnings.stream().map(OpenWarning::seen).toList();
    }
  }
}
