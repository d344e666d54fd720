package org.jinye.supply.internal.run;

import java.util.List;
import org.jinye.retailers.Upserted;
import org.jinye.supply.Item;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the catalogue of items up to a file. Items that it does not name stay. */
@Component
class ItemStore {

  private static final String STAGE =
      "create temp table staged_item" + " (like supply.item including defaults) on commit drop";
  private static final String STAGE_ROW =
      """
      insert into staged_item (item_id, name, brand, price_class, wholesale_fen, retail_fen,
        supply_type, listed_on, outflow_tier)
      values (:itemId, :name, :brand, :priceClass, :wholesaleFen, :retailFen, :supplyType, :listedOn,
        :outflowTier)
      """;
  private static final String CHANGE =
      """
      update supply.item i
      set name = s.name, brand = s.brand, price_class = s.price_class,
          wholesale_fen = s.wholesale_fen, retail_fen = s.retail_fen,
          supply_type = s.supply_type, listed_on = s.listed_on,
          outflow_tier = coalesce(s.outflow_tier, i.outflow_tier)
      from staged_item s
      where i.item_id = s.item_id and (i.name, i.brand, i.price_class, i.wholesale_fen, i.retail_fen, i.supply_type, i.listed_on,
             coalesce(s.outflow_tier, i.outflow_tier, ''))
          is distinct from
            (s.name, s.brand, s.price_class, s.wholesale_fen, s.retail_fen, s.supply_type, s.listed_on,
             coalesce(i.outflow_tier, ''))
      returning i.item_id
      """;
  private static final String ADD =
      "insert into supply.item select * from staged_item on conflict do nothing returning item_id";

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;

  ItemStore(JdbcClient database, NamedParameterJdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** In the caller's transaction. */
  Upserted upsert(List<Item> items) {
    database.sql(STAGE).update();
    batches.batchUpdate(
        STAGE_ROW,
        items.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SimplePropertySqlParameterSource[]::new));
    List<String> changed = database.sql(CHANGE).query(String.class).list();
    List<String> added = database.sql(ADD).query(String.class).list();
    database.sql("drop table staged_item").update();
    return Upserted.of(items.size(), added, changed, List.of());
  }
}
