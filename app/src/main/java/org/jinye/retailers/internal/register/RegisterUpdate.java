package org.jinye.retailers.internal.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Upserted;
import org.jinye.retailers.internal.search.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the register up to given rows, set by set; telephones are sealed on the way. */
@Component
public class RegisterUpdate {

  private static final String IMPORTED =
      """
      unit_code, name, address, grade, channel, location, order_weekday, supply_status,
      longitude, latitude, initials
      """;
  private static final String STAGE =
      "create temp table staged_retailer on commit drop as select retailer_id, telephone_sealed,"
          + " telephone_masked, telephone_index, "
          + IMPORTED
          + " from retailers.retailer limit 0";
  private static final String STAGE_ROW =
      """
      insert into staged_retailer (retailer_id, unit_code, name, address, grade, channel, location,
        order_weekday, supply_status, longitude, latitude, initials, telephone_sealed,
        telephone_masked, telephone_index)
      values (:retailerId, :unitCode, :name, :address, :grade, :channel, :location,
        :orderWeekday, :supplyStatus, :longitude, :latitude, :initials, :sealed, :masked, :index)
      """;
  // Sealed anew the same number looks different: what has not changed stays sealed as it is.
  private static final String KEEP_TELEPHONES =
      """
      update staged_retailer s
      set telephone_sealed = r.telephone_sealed, telephone_masked = r.telephone_masked,
          telephone_index = r.telephone_index
      from retailers.retailer r
      where r.retailer_id = s.retailer_id
        and (s.telephone_index = r.telephone_index
          or s.telephone_masked is not null and s.telephone_index is null)
      """;
  private static final String DROP_MASKS =
      """
      update staged_retailer set telephone_masked = null
      where telephone_masked is not null and telephone_index is null
      """;
  private static final String CHANGE =
      """
      update retailers.retailer r
      set unit_code = s.unit_code, name = s.name, address = s.address, grade = s.grade,
          channel = s.channel, location = s.location, order_weekday = s.order_weekday,
          supply_status = s.supply_status, longitude = s.longitude, latitude = s.latitude,
          initials = s.initials, telephone_sealed = s.telephone_sealed,
          telephone_masked = s.telephone_masked, telephone_index = s.telephone_index
      from staged_retailer s
      where r.retailer_id = s.retailer_id
        and (r.unit_code, r.name, r.address, r.grade, r.channel, r.location, r.order_weekday,
             r.supply_status, r.longitude, r.latitude, r.initials, r.telephone_index)
          is distinct from
            (s.unit_code, s.name, s.address, s.grade, s.channel, s.location, s.order_weekday,
             s.supply_status, s.longitude, s.latitude, s.initials, s.telephone_index)
      returning r.retailer_id
      """;
  private static final String ADD =
      "insert into retailers.retailer (retailer_id, telephone_sealed, telephone_masked,"
          + " telephone_index, "
          + IMPORTED
          + ") select retailer_id, telephone_sealed, telephone_masked, telephone_index, "
          + IMPORTED
          + " from staged_retailer on conflict do nothing returning retailer_id";
  private static final String ELSEWHERE =
      """
      select s.retailer_id from staged_retailer s
      where not exists (select from retailers.retailer r where r.retailer_id = s.retailer_id)
      """;
  private static final int BATCH = 5_000;

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;
  private final Secrets secrets;

  RegisterUpdate(JdbcClient database, NamedParameterJdbcTemplate batches, Secrets secrets) {
    this.database = database;
    this.batches = batches;
    this.secrets = secrets;
  }

  @Transactional
  public Upserted upsert(Stream<Retailer> rows) {
    database.sql(STAGE).update();
    Iterator<Retailer> all = rows.iterator();
    long staged = 0;
    List<SqlParameterSource> batch = new ArrayList<>();
    while (all.hasNext()) {
      batch.add(row(all.next()));
      staged++;
      if (batch.size() == BATCH || !all.hasNext()) {
        batches.batchUpdate(STAGE_ROW, batch.toArray(SqlParameterSource[]::new));
        batch.clear();
      }
    }
    database.sql(KEEP_TELEPHONES).update();
    database.sql(DROP_MASKS).update();
    List<String> changed = database.sql(CHANGE).query(String.class).list();
    List<String> added = database.sql(ADD).query(String.class).list();
    List<String> elsewhere = database.sql(ELSEWHERE).query(String.class).list();
    database.sql("drop table staged_retailer").update();
    return Upserted.of(staged, added, changed, elsewhere);
  }

  private SqlParameterSource row(Retailer retailer) {
    SimplePropertySqlParameterSource plain = new SimplePropertySqlParameterSource(retailer);
    MapSqlParameterSource row = new MapSqlParameterSource();
    for (String name :
        List.of(
            "retailerId",
            "unitCode",
            "name",
            "address",
            "grade",
            "channel",
            "location",
            "orderWeekday",
            "supplyStatus",
            "longitude",
            "latitude")) {
      row.addValue(name, plain.getValue(name));
    }
    row.addValue("initials", Initials.of(retailer.name()));
    return sealed(row, retailer.telephone());
  }

  /** The three columns of a telephone; a masked one asks to keep the known. */
  private MapSqlParameterSource sealed(MapSqlParameterSource row, @Nullable String telephone) {
    String digits = telephone == null ? "" : Telephone.digits(telephone);
    if (telephone == null || digits.isEmpty() || Telephone.isMasked(telephone)) {
      return row.addValue("sealed", null)
          .addValue("masked", digits.isEmpty() ? null : telephone)
          .addValue("index", null);
    }
    return row.addValue("sealed", secrets.seal(telephone.strip()))
        .addValue("masked", Mask.TELEPHONE.of(telephone))
        .addValue("index", secrets.index(Telephone.PURPOSE, digits));
  }
}
