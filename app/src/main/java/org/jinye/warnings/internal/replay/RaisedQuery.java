package org.jinye.warnings.internal.replay;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads what was written down when a warning was raised. */
@Repository
public class RaisedQuery {

  private static final String FIND =
      """
      select w.*, r.unit_code as city_code, r.from_date, r.to_date,
             k.parameters::text as parameters, k.variants::text as variants
      from warnings.warning w
      join warnings.run r on r.id = w.run_id
      left join warnings.run_rule k
        on k.run_id = w.run_id and k.rule_id = w.rule_id and k.rule_version = w.rule_version
      where w.id = :id
      """;
  private static final String EVIDENCE =
      """
      select retailer_id, order_number, item_id, placed_on, quantity_sticks, amount_fen, note
      from warnings.baseline_order where warning_id = :id
      order by placed_on nulls first, retailer_id, order_number, item_id, note, id
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  RaisedQuery(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Empty when the warning is not in sight. */
  public Optional<Raised> find(long id) {
    return database.sql(FIND).param("id", id).query((row, n) -> raised(row)).optional();
  }

  /** What the warning was compared with. */
  public List<BaselineRow> evidence(Raised raised) {
    return database
        .sql(EVIDENCE)
        .param("id", raised.id())
        .query((row, n) -> {
          LocalDate day = row.getObject("placed_on", LocalDate.class);
          return new BaselineRow(
              raised.finding().findingKey(),
              row.getString("retailer_id"),
              row.getString("order_number"),
              row.getString("item_id"),
              day == null ? null : Math.toIntExact(day.toEpochDay()),
              row.getObject("quantity_sticks", Long.class),
              row.getObject("amount_fen", Long.class),
              row.getString("note"));
        })
        .list();
  }

  private Raised raised(ResultSet row) throws SQLException {
    String parameters = row.getString("parameters");
    String variants = row.getString("variants");
    return new Raised(
        row.getLong("id"),
        row.getString("subject"),
        row.getLong("run_id"),
        row.getString("city_code"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        finding(row),
        row.getString("sentence"),
        parameters == null
            ? Map.of()
            : json.readValue(parameters, new TypeReference<Map<String, String>>() {}),
        variants == null
            ? List.of()
            : json.readValue(variants, new TypeReference<List<Variant>>() {}));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("rule_id"),
        row.getInt("rule_version"),
        row.getString("finding_key"),
        row.getString("retailer_id"),
        row.getString("unit_code"),
        row.getInt("week_no"),
        day(row, "occurred_on"),
        day(row, "cycle_start"),
        row.getString("order_number"),
        row.getString("item_id"),
        row.getDouble("observed"),
        number(row, "baseline"),
        number(row, "ratio"),
        number(row, "peer_baseline"),
        number(row, "peer_ratio"),
        row.getObject("cycles", Integer.class),
        row.getString("aspect"),
        row.getString("detail"),
        number(row, "figure"),
        number(row, "own_growth"),
        number(row, "peer_growth"),
        number(row, "seasonal_factor"),
        row.getInt("peers"),
        row.getObject("item_weeks_on_market", Integer.class),
        row.getBoolean("is_item_new"),
        row.getBoolean("item_was_short"),
        row.getInt("cycles_without_item"),
        row.getInt("earlier_warnings"),
        row.getInt("earlier_confirmed"),
        goods(row));
  }

  private static Goods goods(ResultSet row) throws SQLException {
    return new Goods(
        row.getString("filed_kind"),
        row.getString("item_tier"),
        row.getString("item_supply_type"),
        number(row, "item_price_ratio"),
        row.getObject("shop_grade", Integer.class),
        row.getString("shop_location"),
        number(row, "red_share"),
        row.getObject("watched_sticks", Long.class),
        number(row, "watched_before"),
        number(row, "mean_price"),
        number(row, "own_mean_price"),
        number(row, "peer_mean_price"));
  }

  private static int day(ResultSet row, String column) throws SQLException {
    return Math.toIntExact(row.getObject(column, LocalDate.class).toEpochDay());
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    return number == null ? null : number.doubleValue();
  }
}
