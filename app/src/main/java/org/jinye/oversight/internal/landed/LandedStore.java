package org.jinye.oversight.internal.landed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.oversight.internal.landed.Checklist.Group;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Landed-sale checks as rows; they only grow. */
@Repository
public class LandedStore {

  public static final String COLUMNS =
      """
      select c.id, c.unit_code, c.retailer_id, c.checked_on, c.answers::text as answers,
        c.network_ok, c.ground_ok, c.door_ok, c.exceptions, c.informal, c.deliveries, c.differences,
        c.remarks, c.checked_by, c.checked_by_id, c.checked_at
      """;
  private static final String FROM = COLUMNS + " from oversight.landed_check c ";
  private static final String ADD =
      """
      insert into oversight.landed_check
        (unit_code, retailer_id, checked_on, answers, network_ok, ground_ok, door_ok, exceptions,
         informal, deliveries, differences, remarks, checked_by, checked_by_id, checked_at, form_key)
      values (:unit, :retailer, :on, cast(:answers as jsonb), :network, :ground, :door, :exceptions,
        :informal, :deliveries, :differences, :remarks, :by, :byId, :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String ADD_LINE =
      """
      insert into oversight.landed_line
        (check_id, unit_code, place, order_number, day, outcome, received_by, worker,
         recorded_sticks, confirmed_sticks, words)
      values (:check, :unit, :place, :order, :day, :outcome, :receiver, :worker, :recorded,
        :confirmed, :words)
      """;
  private static final String LINES =
      """
      select place, order_number, day, outcome, received_by, worker, recorded_sticks,
        confirmed_sticks, words
      from oversight.landed_line where check_id = :id order by place
      """;

  private final JdbcClient database;
  private final Checklist checklist;
  private final ObjectMapper json;

  LandedStore(JdbcClient database, Checklist checklist, ObjectMapper json) {
    this.database = database;
    this.checklist = checklist;
    this.json = json;
  }

  public Optional<LandedCheck> find(long id) {
    return database
        .sql(FROM + "where c.id = :id")
        .param("id", id)
        .query(LandedCheck.class)
        .optional();
  }

  public List<LandedLine> listLines(long id) {
    return database.sql(LINES).param("id", id).query(LandedLine.class).list();
  }

  public Map<String, Answer> answers(LandedCheck of) {
    return json.readValue(of.answers(), new TypeReference<Map<String, Answer>>() {});
  }

  /** Keeps a check; the same form sent twice gives the one it made first. */
  @Transactional
  public long add(SignedIn who, NewLandedCheck of, Instant at) {
    Optional<Long> added = insert(who, of, at);
    if (added.isEmpty()) {
      return database
          .sql("select id from oversight.landed_check where form_key = :key")
          .param("key", of.formKey())
          .query(Long.class)
          .single();
    }
    of.lines().forEach(line -> addLine(added.get(), of.retailer().unitCode(), line));
    return added.get();
  }

  private Optional<Long> insert(SignedIn who, NewLandedCheck of, Instant at) {
    return database
        .sql(ADD)
        .param("unit", of.retailer().unitCode())
        .param("retailer", of.retailer().retailerId())
        .param("on", of.on())
        .param("answers", json.writeValueAsString(of.answers()))
        .param("network", isMet(of, "network"))
        .param("ground", isMet(of, "ground"))
        .param("door", isMet(of, "door"))
        .param("exceptions", of.exceptions())
        .param("informal", of.informal(checklist))
        .param("deliveries", of.lines().size())
        .param("differences", of.differences())
        .param("remarks", of.remarks())
        .param("by", who.name())
        .param("byId", who.accountId())
        .param("at", Timestamp.from(at))
        .param("key", of.formKey())
        .query(Long.class)
        .optional();
  }

  private boolean isMet(NewLandedCheck of, String code) {
    Group group =
        checklist.groups().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    return of.isMet(group, checklist);
  }

  private void addLine(long id, String unit, LandedLine line) {
    database
        .sql(ADD_LINE)
        .param("check", id)
        .param("unit", unit)
        .param("place", line.place())
        .param("order", line.orderNumber())
        .param("day", line.day())
        .param("outcome", line.outcome().name())
        .param("receiver", line.receivedBy())
        .param("worker", line.worker())
        .param("recorded", line.recordedSticks())
        .param("confirmed", line.confirmedSticks())
        .param("words", line.words())
        .update();
  }
}
