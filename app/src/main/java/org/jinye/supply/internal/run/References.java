package org.jinye.supply.internal.run;

import java.util.List;
import org.jinye.retailers.Retailers;
import org.jinye.supply.internal.duck.Duck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives DuckDB the numbers that rows may refer to: retailers in sight, and items. */
@Component
class References {

  private final Retailers retailers;
  private final JdbcClient database;

  References(Retailers retailers, JdbcClient database) {
    this.retailers = retailers;
    this.database = database;
  }

  void fill(Duck duck) {
    duck.texts("retailer_ids", List.of("id", "unit_code"), rows -> retailers.eachNumber(rows::add));
    duck.ids(
        "item_ids", database.sql("select item_id from supply.item").query(String.class).list());
  }
}
