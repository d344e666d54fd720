package org.jinye.retailers.internal.holder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind shops. The digest of the identity number tells who is the same person. */
@Repository
public class Holders implements RetailerDates {

  /** What the digests of identity numbers are for. */
  public static final String PURPOSE = "retailers.identity";

  private static final String LIST =
      """
      select id, retailer_id, name, role, identity_masked, since, until
      from retailers.holder
      where retailer_id = :retailer
      order by until is not null, since desc, id desc
      """;
  private static final String ADD =
      """
      insert into retailers.holder
        (unit_code, retailer_id, name, role, identity_sealed, identity_masked, identity_index, since)
      values (:unit, :retailer, :name, :role, :sealed, :masked, :index, :since)
      returning id
      """;
  private static final String IDENTITY =
      """
      update retailers.holder
      set identity_sealed = :sealed, identity_masked = :masked, identity_index = :index,
          version = version + 1
      where id = :id and retailer_id = :retailer
      """;
  private static final String END =
      """
      update retailers.holder set until = greatest(since, :day), version = version + 1
      where id = :id and retailer_id = :retailer and until is null
      """;
  private static final String OTHERS =
      """
      select distinct o.retailer_id, r.name as shop, o.name as person, o.role
      from retailers.holder h
      join retailers.holder o on o.identity_index = h.identity_index and o.until is null
        and o.retailer_id <> h.retailer_id
      join retailers.retailer r on r.retailer_id = o.retailer_id and r.merged_into is null
      where h.retailer_id = :retailer and h.until is null
      order by o.retailer_id
      """;
  private static final String SEALED =
      "select identity_sealed from retailers.holder where id = :id and identity_sealed is not null";

  private final JdbcClient database;
  private final Secrets secrets;

  Holders(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** The people of now first. */
  public List<Holder> listHolders(String retailerId) {
    return database.sql(LIST).param("retailer", retailerId).query(Holder.class).list();
  }

  /** The other shops in sight of the people who stand behind this one now. */
  public List<OtherShop> listOtherShops(String retailerId) {
    return database.sql(OTHERS).param("retailer", retailerId).query(OtherShop.class).list();
  }

  /**
   * Adds a person; the form was checked before.
   *
   * @return his id
   */
  public long add(Retailer retailer, HolderForm form) {
    boolean known = !form.identity().isEmpty();
    String identity = known ? IdentityNumber.of(form.identity()).value() : "";
    return database
        .sql(ADD)
        .param("unit", retailer.unitCode())
        .param("retailer", retailer.retailerId())
        .param("name", form.name())
        .param("role", form.role())
        .param("sealed", known ? secrets.seal(identity) : null)
        .param("masked", known ? Mask.IDENTITY_NUMBER.of(identity) : null)
        .param("index", known ? secrets.index(PURPOSE, identity) : null)
        .param("since", requireNonNull(form.day()))
        .query(Long.class)
        .single();
  }

  /** Another identity number, checked before. */
  public void setIdentity(String retailerId, long id, String typed) {
    String identity = IdentityNumber.of(typed).value();
    database
        .sql(IDENTITY)
        .param("id", id)
        .param("retailer", retailerId)
        .param("sealed", secrets.seal(identity))
        .param("masked", Mask.IDENTITY_NUMBER.of(identity))
        .param("index", secrets.index(PURPOSE, identity))
        .update();
  }

  /** The person stands behind the shop no longer. */
  public void end(String retailerId, long id, LocalDate day) {
    int ended =
        database.sql(END).param("id", id).param("retailer", retailerId).param("day", day).update();
    if (ended == 0) {
      throw NotFound.of("人员");
    }
  }

  Optional<String> identity(long id) {
    return database.sql(SEALED).param("id", id).query(byte[].class).optional().map(secrets::open);
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return listHolders(retailerId).stream()
        .limit(most)
        .map(one -> new DatedThing(one.since(), "人员", one.role().title() + "：" + one.name(), null))
        .toList();
  }
}
