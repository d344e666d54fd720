package org.jinye.retailers.internal.licence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The licences' rows and what happened to them; row-level security shows those in sight. */
@Repository
public class Licences {

  private static final String COLUMNS =
      """
      select id, unit_code, retailer_id, number, trade_name, person_in_charge, enterprise_kind,
             place, scope, supplier, issuer, issued_on, valid_from, valid_to, state, suspended_to,
             version
      from retailers.licence
      """;
  private static final String FIND = COLUMNS + "where id = :id";
  private static final String OF_RETAILER =
      COLUMNS + "where retailer_id = :retailer order by valid_from desc, id desc";
  private static final String ADD =
      """
      insert into retailers.licence
        (unit_code, retailer_id, number, trade_name, person_in_charge, enterprise_kind, place,
         scope, supplier, issuer, issued_on, valid_from, valid_to, state)
      values
        (:unitCode, :retailerId, :number, :tradeName, :personInCharge, :enterpriseKind, :place,
         :scope, :supplier, :issuer, :issuedOn, :validFrom, :validTo, 'VALID')
      returning id
      """;
  private static final String CORRECT =
      """
      update retailers.licence
      set number = :number, trade_name = :tradeName, person_in_charge = :personInCharge,
          enterprise_kind = :enterpriseKind, place = :place, scope = :scope, supplier = :supplier,
          issuer = :issuer, issued_on = :issuedOn, valid_from = :validFrom, valid_to = :validTo,
          version = version + 1
      where id = :id and version = :version
      """;
  private static final String MOVE =
      """
      update retailers.licence
      set state = :state, suspended_to = :until, version = version + 1
      where id = :id and version = :version
      """;
  private static final String ADD_EVENT =
      """
      insert into retailers.licence_event
        (unit_code, licence_id, happened_on, from_state, to_state, until_day, ground, document,
         entered_by, entered_at)
      select unit_code, id, :on, :from, :to, :until, :ground, :document, :by, :at
      from retailers.licence where id = :id
      """;
  private static final String EVENTS =
      """
      select happened_on, from_state, to_state, until_day, ground, document, entered_by, entered_at
      from retailers.licence_event
      where licence_id = :id
      order by happened_on, id
      """;
  private static final String OVERLAPPING =
      """
      select number from retailers.licence
      where number = :number and id <> :id and state in ('VALID', 'SUSPENDED')
        and valid_from <= cast(:to as date) and valid_to >= cast(:from as date)
      limit 1
      """;

  private final JdbcClient database;

  Licences(JdbcClient database) {
    this.database = database;
  }

  public Optional<Licence> findLicence(long id) {
    return database.sql(FIND).param("id", id).query(Licence.class).optional();
  }

  /** The retailer's licences, the newest first. */
  public List<Licence> listLicences(String retailerId) {
    return database.sql(OF_RETAILER).param("retailer", retailerId).query(Licence.class).list();
  }

  public List<LicenceEvent> listEvents(long id) {
    return database.sql(EVENTS).param("id", id).query(LicenceEvent.class).list();
  }

  /** Whether another live licence bears the number within the term. */
  boolean isTaken(Licence licence) {
    return database
        .sql(OVERLAPPING)
        .param("number", licence.number())
        .param("id", licence.id())
        .param("from", licence.validFrom())
        .param("to", licence.validTo())
        .query(String.class)
        .optional()
        .isPresent();
  }

  long add(Licence licence) {
    return database.sql(ADD).paramSource(licence).query(Long.class).single();
  }

  boolean correct(Licence licence) {
    return database.sql(CORRECT).paramSource(licence).update() == 1;
  }

  /** False when somebody else has changed the licence meanwhile. */
  boolean move(Licence licence, LicenceEvent event) {
    return database
            .sql(MOVE)
            .param("id", licence.id())
            .param("version", licence.version())
            .param("state", event.toState().name())
            .param("until", event.untilDay())
            .update()
        == 1;
  }

  void record(long licenceId, LicenceEvent event) {
    LicenceState from = event.fromState();
    database
        .sql(ADD_EVENT)
        .param("id", licenceId)
        .param("on", event.happenedOn())
        .param("from", from == null ? null : from.name())
        .param("to", event.toState().name())
        .param("until", event.untilDay())
        .param("ground", event.ground())
        .param("document", event.document())
        .param("by", event.enteredBy())
        .param("at", event.enteredAt().atOffset(java.time.ZoneOffset.UTC))
        .update();
  }
}
