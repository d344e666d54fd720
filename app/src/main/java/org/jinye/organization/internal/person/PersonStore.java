package org.jinye.organization.internal.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jinye.organization.internal.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes people; every change is in the trail. */
@Repository
class PersonStore {

  private static final String ADD =
      """
      insert into organization.person (staff_number, name, initials, unit_code, entered,
        identity_sealed, identity_masked, identity_index,
        telephone_sealed, telephone_masked, telephone_index)
      values (:staffNumber, :name, :initials, :unit, :entered,
        :identitySealed, :identityMasked, :identityIndex,
        :telephoneSealed, :telephoneMasked, :telephoneIndex)
      on conflict (staff_number) do nothing
      returning id
      """;
  private static final String CHANGE =
      """
      update organization.person
      set name = :name, initials = :initials, entered = :entered, version = version + 1
      where id = :id and version = :version
      """;
  private static final String IDENTITY =
      """
      update organization.person
      set identity_sealed = :sealed, identity_masked = :masked, identity_index = :index
      where id = :id
      """;
  private static final String TELEPHONE =
      """
      update organization.person
      set telephone_sealed = :sealed, telephone_masked = :masked, telephone_index = :index
      where id = :id
      """;
  private static final String MOVE =
      """
      with moved as (
        update organization.person set unit_code = :unit, version = version + 1 where id = :id
        returning account_id)
      update organization.account a set unit_code = :unit, version = version + 1
      from moved where a.id = moved.account_id and a.unit_code <> :unit
      """;
  private static final String END_HOLDINGS =
      """
      update organization.holding set to_day = :day
      where person_id = :id and from_day <= :day and coalesce(to_day, 'infinity') > :day
        and not starts_with(unit_code, :unit)
      """;
  private static final String LEAVE =
      "update organization.person set left_on = :day, version = version + 1 where id = :id";
  private static final String LINK =
      "update organization.person set account_id = :account, version = version + 1 where id = :id";
  private static final String LATER =
      """
      select exists (select from organization.holding
                     where person_id = :id and from_day > :day and not starts_with(unit_code, :unit))
      """;

  private final JdbcClient database;
  private final PersonSecrets secrets;

  PersonStore(JdbcClient database, PersonSecrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** Empty when the staff number is taken, here or beyond the asker's sight. */
  Optional<Long> add(PersonDetails details) {
    PersonSecrets.Sealed identity = secrets.identity(details.identity());
    PersonSecrets.Sealed telephone = secrets.telephone(details.telephone());
    return database
        .sql(ADD)
        .param("staffNumber", details.staffNumber())
        .param("name", details.name())
        .param("initials", Initials.of(details.name()))
        .param("unit", details.unit())
        .param("entered", Typed.day(details.entered()).orElseThrow())
        .param("identitySealed", identity.sealed())
        .param("identityMasked", identity.masked())
        .param("identityIndex", identity.index())
        .param("telephoneSealed", telephone.sealed())
        .param("telephoneMasked", telephone.masked())
        .param("telephoneIndex", telephone.index())
        .query(Long.class)
        .optional();
  }

  /** False when somebody else has changed it since this version. */
  boolean change(long id, int version, PersonDetails details) {
    boolean done =
        database
                .sql(CHANGE)
                .param("id", id)
                .param("version", version)
                .param("name", details.name())
                .param("initials", Initials.of(details.name()))
                .param("entered", Typed.day(details.entered()).orElseThrow())
                .update()
            == 1;
    if (done && !details.identity().isEmpty()) {
      put(IDENTITY, id, secrets.identity(details.identity()));
    }
    if (done && !details.telephone().isEmpty()) {
      put(TELEPHONE, id, secrets.telephone(details.telephone()));
    }
    return done;
  }

  private void put(String sql, long id, PersonSecrets.Sealed value) {
    database
        .sql(sql)
        .param("id", id)
        .param("sealed", value.sealed())
        .param("masked", value.masked())
        .param("index", value.index())
        .update();
  }

  boolean isIdentityOfAnother(String identity, long person) {
    return database
        .sql(
            "select exists (select from organization.person"
                + " where identity_index = :index and id <> :id)")
        .param("index", secrets.identityIndex(identity))
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  /** The account's scope moves along; rows of the old unit stay there. */
  void move(long id, String unit) {
    database.sql(MOVE).param("id", id).param("unit", unit).update();
  }

  /** Ends after the day what is held outside the unit; an empty unit = nothing is outside. */
  int endHoldings(long id, String outside, LocalDate day) {
    return database
        .sql(END_HOLDINGS)
        .param("id", id)
        .param("unit", outside)
        .param("day", day)
        .update();
  }

  /** Whether something outside the unit begins after the day. */
  boolean holdsLater(long id, String outside, LocalDate day) {
    return database
        .sql(LATER)
        .param("id", id)
        .param("unit", outside)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  void leave(long id, @Nullable LocalDate day) {
    database.sql(LEAVE).param("id", id).param("day", day).update();
  }

  void link(long id, @Nullable Long account) {
    database.sql(LINK).param("id", id).param("account", account).update();
  }
}
