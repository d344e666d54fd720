package org.jinye.retailers.internal.register;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jinye.platform.database.CopyRows;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Upserted;
import org.jinye.retailers.internal.search.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the register up to given rows, set by set; telephones and accounts are sealed on the way.
 */
@Component
public class RegisterUpdate {

  private static final List<String> STAGED =
      List.of(
          "retailer_id",
          "unit_code",
          "name",
          "address",
          "grade",
          "channel",
          "location",
          "order_weekday",
          "supply_status",
          "longitude",
          "latitude",
          "initials",
          "telephone_sealed",
          "telephone_masked",
          "telephone_index",
          "route",
          "account_sealed",
          "account_masked",
          "account_index");
  private static final String COLUMNS = String.join(", ", STAGED);
  private static final String STAGE =
      "create temp table staged_retailer on commit drop as select "
          + COLUMNS
          + " from retailers.retailer limit 0";
  // Sealed anew the same number looks different: what has not changed stays sealed as it is, and
  // what came with stars stays as well.
  private static final String CHANGE =
      """
      update retailers.retailer r
      set unit_code = s.unit_code, name = s.name, address = s.address, grade = s.grade,
          channel = s.channel, location = s.location, order_weekday = s.order_weekday,
          supply_status = s.supply_status, longitude = s.longitude, latitude = s.latitude,
          initials = s.initials,
          telephone_sealed = case when s.kept then r.telephone_sealed else s.telephone_sealed end,
          telephone_masked = case when s.kept then r.telephone_masked else s.telephone_masked end,
          telephone_index = case when s.kept then r.telephone_index else s.telephone_index end,
          route = coalesce(s.route, r.route),
          account_sealed = case when s.account_kept then r.account_sealed else s.account_sealed end,
          account_masked = case when s.account_kept then r.account_masked else s.account_masked end,
          account_index = case when s.account_kept then r.account_index else s.account_index end
      from (
        select s.*, s.telephone_masked is not null and s.telephone_index is null
                 or (s.telephone_index = o.telephone_index) is true as kept,
               s.account_index is null or (s.account_index = o.account_index) is true as account_kept
        from staged_retailer s join retailers.retailer o using (retailer_id)
        where (o.unit_code, o.name, o.address, o.grade, o.channel, o.location, o.order_weekday,
               o.supply_status, o.longitude, o.latitude, o.initials)
            is distinct from
              (s.unit_code, s.name, s.address, s.grade, s.channel, s.location, s.order_weekday,
               s.supply_status, s.longitude, s.latitude, s.initials)
          or (s.telephone_masked is null or s.telephone_index is not null)
            and o.telephone_index is distinct from s.telephone_index
          or s.route <> coalesce(o.route, '')
          or s.account_index <> coalesce(o.account_index, '')
      ) s
      where r.retailer_id = s.retailer_id
      returning r.retailer_id
      """;
  // A number with stars of which none is known is none.
  private static final String ADD =
      """
      insert into retailers.retailer (%1$s)
      select %2$s from staged_retailer on conflict do nothing returning retailer_id
      """
          .formatted(
              COLUMNS,
              COLUMNS
                  .replace(
                      "telephone_masked",
                      "case when telephone_index is not null then telephone_masked end")
                  .replace(
                      "account_masked",
                      "case when account_index is not null then account_masked end"));
  // A row of a merged file is one of the file that it went into; that file's own row comes before.
  private static final String LANDED =
      """
      update staged_retailer s set retailer_id = k.kept_id
      from (
        select distinct on (kept_id) retailer_id, kept_id
        from (select retailer_id, retailers.kept(retailer_id) as kept_id from staged_retailer
              join retailers.retailer r using (retailer_id) where r.merged_into is not null) m
        where not exists (select from staged_retailer o where o.retailer_id = m.kept_id)
        order by kept_id, retailer_id
      ) k
      where s.retailer_id = k.retailer_id
      returning k.retailer_id, k.kept_id
      """;
  private static final String MERGED =
      """
      delete from staged_retailer s using retailers.retailer r
      where r.retailer_id = s.retailer_id and r.merged_into is not null
      """;
  private static final String ELSEWHERE =
      """
      select s.retailer_id from staged_retailer s
      where not exists (select from retailers.retailer r where r.retailer_id = s.retailer_id)
      """;

  private final JdbcClient database;
  private final DataSource dataSource;
  private final Secrets secrets;

  RegisterUpdate(JdbcClient database, DataSource dataSource, Secrets secrets) {
    this.database = database;
    this.dataSource = dataSource;
    this.secrets = secrets;
  }

  @Transactional
  public Upserted upsert(Stream<Retailer> rows) {
    database.sql(STAGE).update();
    long staged = stage(rows);
    // Without its figures the joins would be planned for a handful of rows.
    database.sql("analyze staged_retailer").update();
    Map<String, String> landed = land();
    List<String> changed =
        database.sql(CHANGE).query(String.class).list().stream()
            .map(id -> landed.getOrDefault(id, id))
            .toList();
    List<String> added = database.sql(ADD).query(String.class).list();
    List<String> elsewhere = database.sql(ELSEWHERE).query(String.class).list();
    database.sql("drop table staged_retailer").update();
    return Upserted.of(staged, added, changed, elsewhere);
  }

  private long stage(Stream<Retailer> rows) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopyRows copy = CopyRows.into(connection, "staged_retailer (" + COLUMNS + ")")) {
      long staged = 0;
      for (Retailer retailer : (Iterable<Retailer>) rows::iterator) {
        copy.add(row(retailer));
        staged++;
      }
      copy.finish();
      return staged;
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /** The numbers under which rows came, by those that they stand for now. */
  private Map<String, String> land() {
    Map<String, String> landed = new HashMap<>();
    database
        .sql(LANDED)
        .query(row -> {
          landed.put(row.getString("kept_id"), row.getString("retailer_id"));
        });
    database.sql(MERGED).update();
    return landed;
  }

  private @Nullable Object[] row(Retailer retailer) {
    Sealed telephone = Telephone.seal(retailer.telephone(), secrets);
    Sealed account = SettlementAccount.seal(retailer.account(), secrets);
    return new @Nullable Object[] {
      retailer.retailerId(),
      retailer.unitCode(),
      retailer.name(),
      retailer.address(),
      retailer.grade(),
      retailer.channel(),
      retailer.location(),
      retailer.orderWeekday(),
      retailer.supplyStatus(),
      retailer.longitude(),
      retailer.latitude(),
      Initials.of(retailer.name()),
      telephone.sealed(),
      telephone.masked(),
      telephone.index(),
      retailer.route(),
      account.sealed(),
      account.masked(),
      account.index()
    };
  }
}
