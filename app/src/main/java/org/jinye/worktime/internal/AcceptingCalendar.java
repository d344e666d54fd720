package org.jinye.worktime.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jinye.platform.access.Scope;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkCalendarChanged;
import org.jinye.worktime.YearTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a year's file in two steps: a look at what it would change, then the acceptance. */
@Service
public class AcceptingCalendar {

  private final CalendarEditions editions;
  private final MovingLimits moving;
  private final MovedLimits moved;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AcceptingCalendar(
      CalendarEditions editions,
      MovingLimits moving,
      MovedLimits moved,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.editions = editions;
    this.moving = moving;
    this.moved = moved;
    this.events = events;
    this.transaction = transaction;
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

  /** The open limits in the asker's scope whose last day the table would move. */
  public List<MovedLimit> previewMoved(YearTable table) {
    List<YearTable> tables = editions.listTables();
    return moving.between(
        new WorkCalendar(tables), new WorkCalendar(YearChange.replaced(tables, table)));
  }

  /** Number of the edition in force; 0 when the year is not published. */
  public int editionInForce(int year) {
    return editions.listEditions(year).stream().mapToInt(Edition::number).max().orElse(0);
  }

  /**
   * Brings the file into force as a new edition; earlier editions stay. The calendar is one for
   * all, so the limits that it moves are found and kept for every unit, whoever accepts it.
   */
  public Outcome accept(Proposal proposal, byte[] content) {
    return new Scope(proposal.person(), "")
        .get(
            () -> Objects.requireNonNull(transaction.execute(status -> decide(proposal, content))));
  }

  private Outcome decide(Proposal proposal, byte[] content) {
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
    List<MovedLimit> limits = previewMoved(table);
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
    moved.add(edition.year(), edition.number(), limits);
    events.publishEvent(new WorkCalendarChanged(edition.year(), edition.number()));
    return new Outcome.Accepted(edition);
  }

  private Outcome overtaken(int year) {
    return new Outcome.Overtaken(editions.listEditions(year).getFirst());
  }
}
