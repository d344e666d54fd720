package org.jinye.worktime.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockStart;
import org.jinye.worktime.ClockTerms;
import org.jinye.worktime.LimitClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks and their events in PostgreSQL. */
@Repository
public class ClockStore {

  private static final String ADD =
      """
      insert into worktime.clock
        (unit_code, owner_kind, owner_id, subject, kind, title, article, length, length_unit, whose, soon)
      values (:unit, :ownerKind, :ownerId, :subject, :kind, :title, :article, :length, :lengthUnit,
              :whose, :soon)
      on conflict (owner_kind, owner_id, kind) where is_open do nothing
      returning id
      """;
  private static final String ADVANCE =
      """
      update worktime.clock set version = version + 1, is_open = :open
      where id = :id and version = :version
      """;
  private static final String ADD_EVENT =
      """
      insert into worktime.clock_event
        (clock_id, number, unit_code, event, at, actor, recorded_at, ground, ground_title, document,
         longer, approver, ending)
      values (:id, :number, :unit, :event, :at, :actor, :recordedAt, :ground, :groundTitle, :document,
              :longer, :approver, :ending)
      """;
  private static final String CLOCKS =
      """
      select c.id, c.version, c.unit_code, c.owner_kind, c.owner_id, c.subject, c.kind, c.title,
             c.article, c.length, c.length_unit, c.whose, c.soon, e.event, e.at, e.actor, e.ground,
             e.ground_title, e.document, e.longer, e.approver, e.ending
      from worktime.clock c
      join worktime.clock_event e on e.clock_id = c.id
      """;
  private static final String IN_ORDER = " order by c.id, e.number";
  private static final String BY_ID = CLOCKS + "where c.id = :id" + IN_ORDER;
  private static final String OF_OWNER =
      CLOCKS + "where c.owner_kind = :kind and c.owner_id in (:ids)" + IN_ORDER;
  private static final String OPEN_OF_UNIT =
      CLOCKS + "where c.is_open and c.unit_code >= :from and c.unit_code < :to" + IN_ORDER;

  private final JdbcClient database;

  ClockStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds the clock without its first event; empty when one of the kind runs for the owner. */
  public Optional<Long> add(ClockStart start) {
    ClockTerms terms = start.kind().terms();
    return database
        .sql(ADD)
        .param("unit", start.unitCode())
        .param("ownerKind", start.owner().kind())
        .param("ownerId", start.owner().id())
        .param("subject", start.subject())
        .param("kind", terms.kind())
        .param("title", terms.title())
        .param("article", terms.article())
        .param("length", terms.length().number())
        .param("lengthUnit", terms.length().unit().name())
        .param("whose", terms.whose().name())
        .param("soon", terms.soon())
        .query(Long.class)
        .optional();
  }

  /** Takes the next number for an event; false when somebody else did since the clock was seen. */
  public boolean advance(LimitClock.Seen seen, boolean open) {
    return database
            .sql(ADVANCE)
            .param("open", open)
            .param("id", seen.id())
            .param("version", seen.version())
            .update()
        == 1;
  }

  public void addEvent(long clock, int number, String unit, EventRow row, Instant recordedAt) {
    database
        .sql(ADD_EVENT)
        .param("id", clock)
        .param("number", number)
        .param("unit", unit)
        .param("event", row.event())
        .param("at", row.at().atOffset(ZoneOffset.UTC))
        .param("actor", row.actor())
        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
        .param("ground", row.ground())
        .param("groundTitle", row.groundTitle())
        .param("document", row.document())
        .param("longer", row.longer())
        .param("approver", row.approver())
        .param("ending", row.ending())
        .update();
  }

  public Optional<LimitClock> findClock(long id) {
    return clocks(database.sql(BY_ID).param("id", id)).stream().findFirst();
  }

  /** All clocks of the owners, in the order they started to be recorded. */
  public List<LimitClock> listClocks(String ownerKind, Collection<String> ownerIds) {
    return ownerIds.isEmpty()
        ? List.of()
        : clocks(database.sql(OF_OWNER).param("kind", ownerKind).param("ids", ownerIds));
  }

  public List<LimitClock> listClocks(ClockOwner owner) {
    return listClocks(owner.kind(), List.of(owner.id()));
  }

  /** The open clocks of the unit and of those below it that are in sight. */
  public List<LimitClock> listOpen(String unitCode) {
    return clocks(database.sql(OPEN_OF_UNIT).param("from", unitCode).param("to", unitCode + ":"));
  }

  private static List<LimitClock> clocks(JdbcClient.StatementSpec statement) {
    return statement.query(ClockRows::read);
  }
}
