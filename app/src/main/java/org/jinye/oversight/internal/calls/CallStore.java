package org.jinye.oversight.internal.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.Oversight.Heard;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.PlacedOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples and their calls as rows. */
@Repository
public class CallStore {

  public static final String CALL_COLUMNS =
      """
      select c.id, c.sample_id, c.unit_code, c.day, c.due_on, c.place, c.retailer_id,
        c.order_number, c.placed_at, c.ordered_by, c.quantity_sticks, c.amount_fen, c.result,
        c.findings, c.listened_by, c.listened_by_id, c.listened_on, c.listened_at, c.version
      """;
  private static final String CALL = CALL_COLUMNS + " from oversight.order_call c ";
  private static final String SAMPLE =
      """
      select id, unit_code, day, orders_from, orders_to, by_telephone, seed, wanted, population,
        population_digest, drawn_on, drawn_at, due_on
      from oversight.sample
      """;
  private static final String ADD_SAMPLE =
      """
      insert into oversight.sample
        (unit_code, day, orders_from, orders_to, by_telephone, seed, wanted, population,
         population_digest, drawn_on, drawn_at, due_on)
      values (:unit, :day, :from, :to, :telephone, :seed, :wanted, :population, :digest, :on, :at,
        :due)
      on conflict (unit_code, day) do nothing
      returning id
      """;
  private static final String ADD_CALL =
      """
      insert into oversight.order_call
        (sample_id, unit_code, day, due_on, place, retailer_id, order_number, placed_at, ordered_by,
         quantity_sticks, amount_fen)
      select :sample, :unit, :day, :due, place, retailer, number, placed, channel, sticks, fen
      from unnest(:retailers::text[], :orders::text[], :placed::timestamp[], :channels::text[],
        :sticks::bigint[], :fen::bigint[]) with ordinality
        as drawn (retailer, number, placed, channel, sticks, fen, place)
      """;
  private static final String RECORD =
      """
      update oversight.order_call
      set result = :result, findings = :findings, listened_by = :by, listened_by_id = :byId,
        listened_on = :on, listened_at = :at, version = version + 1
      where id = :id and version = :version
      """;

  private static final String RECORD_ALL =
      """
      update oversight.order_call c
      set result = h.result, findings = h.findings, listened_by = :by, listened_by_id = :byId,
        listened_on = :on, listened_at = :at, version = version + 1
      from unnest(:results::text[], :findings::text[]) with ordinality
        as h (result, findings, place)
      where c.sample_id = :sample and c.place = h.place and c.result is null
      """;
  private static final String IS_DONE =
      """
      select not exists (
        select from oversight.order_call where sample_id = :sample and result is null)
      """;

  private final JdbcClient database;

  CallStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<CallSample> findSample(long id) {
    return database
        .sql(SAMPLE + "where id = :id")
        .param("id", id)
        .query(CallSample.class)
        .optional();
  }

  public Optional<CallSample> findSample(String unit, LocalDate day) {
    return database
        .sql(SAMPLE + "where unit_code = :unit and day = :day")
        .param("unit", unit)
        .param("day", day)
        .query(CallSample.class)
        .optional();
  }

  /** Days of a unit's draws, oldest first. */
  List<LocalDate> listDays(String unit) {
    return database
        .sql("select day from oversight.sample where unit_code = :unit order by day")
        .param("unit", unit)
        .query(LocalDate.class)
        .list();
  }

  public List<OrderCall> listCalls(long sampleId) {
    return database
        .sql(CALL + "where c.sample_id = :sample order by c.place")
        .param("sample", sampleId)
        .query(OrderCall.class)
        .list();
  }

  public Optional<OrderCall> findCall(long id) {
    return database
        .sql(CALL + "where c.id = :id")
        .param("id", id)
        .query(OrderCall.class)
        .optional();
  }

  /** Empty when the unit has a draw of the day already. */
  Optional<Long> add(CallSample sample) {
    return database
        .sql(ADD_SAMPLE)
        .param("unit", sample.unitCode())
        .param("day", sample.day())
        .param("from", sample.ordersFrom())
        .param("to", sample.ordersTo())
        .param("telephone", sample.byTelephone())
        .param("seed", sample.seed())
        .param("wanted", sample.wanted())
        .param("population", sample.population())
        .param("digest", sample.populationDigest())
        .param("on", sample.drawnOn())
        .param("at", Timestamp.from(sample.drawnAt()))
        .param("due", sample.dueOn())
        .query(Long.class)
        .optional();
  }

  /** The drawn orders as calls, in the order in which they were drawn. */
  void addCalls(long sampleId, CallSample sample, List<PlacedOrder> drawn) {
    database
        .sql(ADD_CALL)
        .param("sample", sampleId)
        .param("unit", sample.unitCode())
        .param("day", sample.day())
        .param("due", sample.dueOn())
        .param("retailers", texts(drawn, PlacedOrder::retailerId))
        .param("orders", texts(drawn, PlacedOrder::orderNumber))
        .param("placed", texts(drawn, order -> order.placedAt().toString()))
        .param(
            "channels", texts(drawn, order -> order.orderedBy() == null ? "" : order.orderedBy()))
        .param("sticks", drawn.stream().map(PlacedOrder::quantitySticks).toArray(Long[]::new))
        .param("fen", drawn.stream().map(PlacedOrder::amountFen).toArray(Long[]::new))
        .update();
  }

  private static String[] texts(List<PlacedOrder> drawn, Function<PlacedOrder, String> of) {
    return drawn.stream().map(of).toArray(String[]::new);
  }

  /** False when somebody has changed it since that version. */
  boolean record(
      long id,
      int version,
      CallResult result,
      String findings,
      SignedIn who,
      LocalDate on,
      Instant at) {
    return database
            .sql(RECORD)
            .param("result", result.name())
            .param("findings", findings)
            .param("by", who.name())
            .param("byId", who.accountId())
            .param("on", on)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** Those of the first places that nobody has recorded yet. */
  void recordAll(long sampleId, List<Heard> heard, SignedIn who, LocalDate on, Instant at) {
    database
        .sql(RECORD_ALL)
        .param("results", heard.stream().map(one -> one.result().name()).toArray(String[]::new))
        .param("findings", heard.stream().map(Heard::findings).toArray(String[]::new))
        .param("by", who.name())
        .param("byId", who.accountId())
        .param("on", on)
        .param("at", Timestamp.from(at))
        .param("sample", sampleId)
        .update();
  }

  boolean isDone(long sampleId) {
    return database.sql(IS_DONE).param("sample", sampleId).query(Boolean.class).single();
  }
}
