package org.jinye.retailers.internal.holder;

import java.util.List;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.KnownHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of many shops at once, of those that have nobody. */
@Repository
public class FirstHolders {

  private static final String ADD =
      """
      insert into retailers.holder
        (unit_code, retailer_id, name, role, identity_sealed, identity_masked, identity_index, since,
         until)
      select r.unit_code, r.retailer_id, k.name, k.role, k.sealed, k.masked, k.index,
             cast(k.since as date), cast(k.until as date)
      from unnest(cast(:ids as text[]), cast(:names as text[]), cast(:roles as text[]),
             cast(:sealed as bytea[]), cast(:masked as text[]), cast(:indexes as text[]),
             cast(:since as text[]), cast(:until as text[])) with ordinality
           as k (retailer_id, name, role, sealed, masked, index, since, until, place)
      join retailers.retailer r using (retailer_id)
      where not exists (select from retailers.holder h where h.retailer_id = r.retailer_id)
      order by k.place
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  FirstHolders(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  public void add(List<KnownHolder> people) {
    int number = people.size();
    String[] ids = new String[number];
    String[] names = new String[number];
    String[] roles = new String[number];
    byte[][] sealed = new byte[number][];
    String[] masked = new String[number];
    String[] indexes = new String[number];
    String[] since = new String[number];
    @Nullable String[] until = new String[number];
    for (int i = 0; i < number; i++) {
      KnownHolder one = people.get(i);
      String identity = one.identity().value();
      ids[i] = one.retailerId();
      names[i] = one.name();
      roles[i] = (one.inCharge() ? HolderRole.IN_CHARGE : HolderRole.OPERATOR).name();
      sealed[i] = secrets.seal(identity);
      masked[i] = Mask.IDENTITY_NUMBER.of(identity);
      indexes[i] = secrets.index(Holders.PURPOSE, identity);
      since[i] = one.since().toString();
      until[i] = one.until() == null ? null : one.until().toString();
    }
    database
        .sql(ADD)
        .param("ids", ids)
        .param("names", names)
        .param("roles", roles)
        .param("sealed", sealed)
        .param("masked", masked)
        .param("indexes", indexes)
        .param("since", since)
        .param("until", until)
        .update();
  }
}
