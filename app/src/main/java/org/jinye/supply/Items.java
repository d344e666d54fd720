package org.jinye.supply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue of items. */
@Component
public class Items {

  private static final String COLUMNS =
      """
      select item_id, name, brand, price_class, wholesale_fen, retail_fen, supply_type, listed_on,
             outflow_tier
      from supply.item
      """;

  private static final String NAMED =
      """
      select item_id from supply.item
      where strpos(lower(name), lower(:words)) > 0 or strpos(item_id, :words) > 0
      order by item_id
      limit 200
      """;

  private final JdbcClient database;

  Items(JdbcClient database) {
    this.database = database;
  }

  public Optional<Item> find(String itemId) {
    return database
        .sql(COLUMNS + "where item_id = :id")
        .param("id", itemId)
        .query(Item.class)
        .optional();
  }

  /** The items that exist of those numbers. */
  public Map<String, Item> findAll(Collection<String> itemIds) {
    if (itemIds.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(COLUMNS + "where item_id in (:ids)")
        .param("ids", itemIds)
        .query(Item.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Item::itemId, Function.identity()));
  }

  /** Numbers of the items whose number or name holds the words. */
  public List<String> listNamed(String words) {
    return database.sql(NAMED).param("words", words.strip()).query(String.class).list();
  }

  public List<Item> listAll() {
    return database.sql(COLUMNS + "order by item_id").query(Item.class).list();
  }
}
