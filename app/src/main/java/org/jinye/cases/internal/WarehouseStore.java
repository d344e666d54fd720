package org.jinye.cases.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warehouses for seized goods. */
@Repository
public class WarehouseStore {

  private static final String FROM =
      """
      select id, unit_code, name, place, is_open as in_use, version from cases.warehouse
      """;
  private static final String ADD =
      """
      insert into cases.warehouse (unit_code, name, place) values (:unit, :name, :place)
      on conflict (unit_code, name) do nothing
      returning id
      """;
  private static final String TURN =
      """
      update cases.warehouse set is_open = not is_open, version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient database;

  WarehouseStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A warehouse.
   *
   * @param inUse whether goods may be brought in
   */
  public record Warehouse(
      long id, String unitCode, String name, String place, boolean inUse, int version) {}

  /** Those of the units in sight, by unit; those in use first. */
  public List<Warehouse> list() {
    return database
        .sql(FROM + " order by unit_code, is_open desc, name, id")
        .query(Warehouse.class)
        .list();
  }

  /** Those of a unit that goods may be brought into. */
  public List<Warehouse> listInUse(String unit) {
    return database
        .sql(FROM + " where unit_code = :unit and is_open order by name, id")
        .param("unit", unit)
        .query(Warehouse.class)
        .list();
  }

  /** The row stays as it is until the transaction ends. */
  Optional<Warehouse> lock(long id) {
    return database
        .sql(FROM + " where id = :id for update")
        .param("id", id)
        .query(Warehouse.class)
        .optional();
  }

  /** Empty when the unit has one of that name. */
  public Optional<Long> add(String unit, String name, String place) {
    return database
        .sql(ADD)
        .param("unit", unit)
        .param("name", name)
        .param("place", place)
        .query(Long.class)
        .optional();
  }

  /** Out of use, or in use again; false when somebody changed it in between. */
  boolean turn(long id, int version) {
    return database.sql(TURN).param("id", id).param("version", version).update() == 1;
  }
}
