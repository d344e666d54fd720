package org.jinye.oversight.internal.rides;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rides as rows; they only grow. */
@Repository
public class RideStore {

  public static final String COLUMNS =
      """
      select r.id, r.unit_code, r.day, r.route, r.worker, r.vehicle, r.remarks, r.recorded,
        r.checked, r.faulty, r.checked_by, r.checked_by_id, r.checked_at
      """;
  private static final String FROM = COLUMNS + " from oversight.ride r ";
  private static final String ADD =
      """
      insert into oversight.ride
        (unit_code, day, route, worker, vehicle, remarks, recorded, checked, faulty, checked_by,
         checked_by_id, checked_at, form_key)
      values (:unit, :day, :route, :worker, :vehicle, :remarks, :recorded, :checked, :faulty, :by,
        :byId, :at, :key)
      on conflict do nothing
      returning id
      """;
  private static final String ADD_LINE =
      """
      insert into oversight.ride_line
        (ride_id, unit_code, place, retailer_id, order_number, outcome, received_by,
         recorded_sticks, ordered_fen, paid_fen, ticket_sticks, aboard_sticks, received_fen, handing,
         words)
      values (:ride, :unit, :place, :retailer, :order, :outcome, :receiver, :recorded, :ordered,
        :paid, :ticket, :aboard, :received, :handing, :words)
      """;
  private static final String LINES =
      """
      select place, retailer_id, order_number, outcome, received_by, recorded_sticks, ordered_fen,
        paid_fen, ticket_sticks, aboard_sticks, received_fen, handing, words
      from oversight.ride_line where ride_id = :id order by place
      """;

  private final JdbcClient database;

  RideStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<Ride> find(long id) {
    return database.sql(FROM + "where r.id = :id").param("id", id).query(Ride.class).optional();
  }

  public Optional<Ride> find(String unit, LocalDate day, String route) {
    return database
        .sql(FROM + "where r.unit_code = :unit and r.day = :day and r.route = :route")
        .param("unit", unit)
        .param("day", day)
        .param("route", route)
        .query(Ride.class)
        .optional();
  }

  public List<RideLine> listLines(long id) {
    return database.sql(LINES).param("id", id).query(RideLine.class).list();
  }

  /** Keeps a ride; the same route and day twice gives the one that was first. */
  @Transactional
  public Ride add(SignedIn who, NewRide of, Instant at) {
    Optional<Long> id =
        database
            .sql(ADD)
            .param("unit", of.unitCode())
            .param("day", of.day())
            .param("route", of.route())
            .param("worker", of.worker())
            .param("vehicle", of.vehicle())
            .param("remarks", of.remarks())
            .param("recorded", of.lines().size())
            .param("checked", of.checked())
            .param("faulty", of.faulty())
            .param("by", who.name())
            .param("byId", who.accountId())
            .param("at", Timestamp.from(at))
            .param("key", of.formKey())
            .query(Long.class)
            .optional();
    id.ifPresent(ride -> of.lines().forEach(line -> addLine(ride, of.unitCode(), line)));
    return find(of.unitCode(), of.day(), of.route()).orElseThrow();
  }

  private void addLine(long ride, String unit, RideLine line) {
    database
        .sql(ADD_LINE)
        .param("ride", ride)
        .param("unit", unit)
        .param("place", line.place())
        .param("retailer", line.retailerId())
        .param("order", line.orderNumber())
        .param("outcome", line.outcome().name())
        .param("receiver", line.receivedBy())
        .param("recorded", line.recordedSticks())
        .param("ordered", line.orderedFen())
        .param("paid", line.paidFen())
        .param("ticket", line.ticketSticks())
        .param("aboard", line.aboardSticks())
        .param("received", line.receivedFen())
        .param("handing", line.handing() == null ? null : line.handing().name())
        .param("words", line.words())
        .update();
  }
}
