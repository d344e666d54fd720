package org.jinye.worktime.internal;

import java.time.Clock;
import java.util.List;
import org.jinye.worktime.WorkCalendarChanged;
import org.jinye.worktime.YearTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a year's file in two steps: a look at what it would change, then the acceptance. */
@Service
public class AcceptingCalendar {

  private final CalendarEditions editions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AcceptingCalendar(CalendarEditions editions, ApplicationEventPublisher events, Clock clock) {
    this.editions = editions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who wants to bring a file into force, and what he knows.
   *
   * @param seenEdition the edition in force when the person looked at the changes; 0 for none
   */
  public record Proposal(int year, String fileName, int seenEdition, String person) {}

  /** What came of a proposal. */
  public sealed interface Outcome {

    /** The new edition is in force. */
    record Accepted(Edition edition) implements Outcome {}

    /** The file cannot be taken. */
    record Refused(List<CalendarProblem> problems) implements Outcome {}

    /** The file says what is in force already, so there is nothing to keep. */
    record Unchanged() implements Outcome {}

    /** Somebody accepted another file after the person had looked. */
    record Overtaken(Edition by) implements Outcome {}
  }

  /** What the table would change; nothing is kept. */
  public YearChange preview(YearTable table) {
    return YearChange.between(editions.listTables(), table);
  }

  /** Number of the edition in force; 0 when the year is not published. */
  public int editionInForce(int year) {
    return editions.listEditions(year).stream().mapToInt(Edition::number).max().orElse(0);
  }

  /** Brings the file into force as a new edition; earlier editions stay. */
  @Transactional
  public Outcome accept(Proposal proposal, byte[] content) {
    return switch (CalendarFile.read(content, proposal.year())) {
      case CalendarReading.Refused refused -> new Outcome.Refused(refused.problems());
      case CalendarReading.Understood understood ->
          accept(proposal, understood.table(), Sha256.of(content));
    };
  }

  private Outcome accept(Proposal proposal, YearTable table, String sha256) {
    if (editionInForce(proposal.year()) != proposal.seenEdition()) {
      return overtaken(proposal.year());
    }
    if (preview(table).isNone()) {
      return new Outcome.Unchanged();
    }
    var edition =
        new Edition(
            proposal.year(),
            proposal.seenEdition() + 1,
            table.notice(),
            proposal.fileName(),
            sha256,
            proposal.person(),
            clock.instant());
    if (!editions.add(edition, table.days())) {
      return overtaken(proposal.year());
    }
    events.publishEvent(new WorkCalendarChanged(edition.year(), edition.number()));
    return new Outcome.Accepted(edition);
  }

  private Outcome overtaken(int year) {
    return new Outcome.Overtaken(editions.listEditions(year).getFirst());
  }
}
