package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Colleague;
import org.jinye.organization.Organization;
import org.jinye.organization.StandIn;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away, and who acts for him meanwhile. */
@Repository
public class Absences {

  private static final String STANDS_IN_FOR =
      """
      select distinct account_id from tasks.absence
      where stand_in_id = :me and not ended and first_day <= :today and last_day >= :today
      """;
  private static final String LIST =
      """
      select id, unit_code, account_id, name, stand_in_id, stand_in, first_day, last_day, words, set_by
      from tasks.absence where not ended and last_day >= :today order by first_day, id
      """;
  private static final String OVERLAPS =
      """
      select exists (select from tasks.absence where account_id = :person and not ended
                     and first_day <= :last and last_day >= :first)
      """;
  private static final String ADD =
      """
      insert into tasks.absence (unit_code, account_id, name, stand_in_id, stand_in, stand_in_unit,
        first_day, last_day, words, set_by, set_at, participants)
      values (:unit, :person, :name, :standInId, :standIn, :standInUnit, :first, :last, :words, :by, :at,
        array[:person, :standInId]::bigint[])
      """;
  private static final String END =
      "update tasks.absence set ended = true where id = :id and not ended";

  private final JdbcClient database;
  private final BeyondSight beyond;
  private final Organization organization;
  private final Clock clock;

  Absences(JdbcClient database, BeyondSight beyond, Organization organization, Clock clock) {
    this.organization = organization;
    this.database = database;
    this.beyond = beyond;
    this.clock = clock;
  }

  /** The person with those for whom he stands in today. */
  public Actor actor(SignedIn me) {
    return actor(Colleague.of(me));
  }

  public Actor actor(Colleague me) {
    List<Colleague> away =
        Stream.concat(standsInFor(me.id()).stream(), byPost(me.id()))
            .distinct()
            .flatMap(id -> beyond.findPerson(id).stream())
            .toList();
    return new Actor(me, away);
  }

  /** Whether what lies on the desk waits for the account, or for somebody it stands in for. */
  public boolean waitsFor(long account, String desk) {
    return desk.equals("a:" + account)
        || beyond.findPerson(account).filter(me -> actor(me).desks().contains(desk)).isPresent();
  }

  /** Those whose posts he has as their B person, or by the organisation's own absences. */
  private Stream<Long> byPost(long me) {
    return organization.standsInFor(me, today()).stream()
        .map(StandIn::forAccountId)
        .filter(id -> id != 0);
  }

  private List<Long> standsInFor(long me) {
    return database
        .sql(STANDS_IN_FOR)
        .param("me", me)
        .param("today", today())
        .query(Long.class)
        .list();
  }

  /** Those that last or are to come, in sight, by first day. */
  public List<Absence> list() {
    return database.sql(LIST).param("today", today()).query(Absence.class).list();
  }

  boolean overlaps(long person, LocalDate first, LocalDate last) {
    return database
        .sql(OVERLAPS)
        .param("person", person)
        .param("first", first)
        .param("last", last)
        .query(Boolean.class)
        .single();
  }

  void add(Colleague person, Colleague standIn, LocalDate first, LocalDate last, String words) {
    database
        .sql(ADD)
        .param("unit", person.unitCode())
        .param("person", person.id())
        .param("name", person.name())
        .param("standInId", standIn.id())
        .param("standIn", standIn.name())
        .param("standInUnit", standIn.unitCode())
        .param("first", first)
        .param("last", last)
        .param("words", words)
        .param("by", Scope.required().actor())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Absence> find(long id) {
    return list().stream().filter(one -> one.id() == id).findFirst();
  }

  void end(long id) {
    database.sql(END).param("id", id).update();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
