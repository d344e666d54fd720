package org.jinye.retailers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jinye.retailers.internal.register.RegisterUpdate;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of retailers within the asker's scope. */
@Component
public class Retailers {

  private static final String COLUMNS =
      """
      select retailer_id, unit_code, name, address, grade, channel, location, order_weekday,
             supply_status, telephone_masked as telephone, longitude, latitude, route,
             account_masked as account
      from retailers.retailer
      """;
  private static final String ONE = COLUMNS + "where retailer_id = :id";
  private static final String OF_UNIT =
      COLUMNS + "where starts_with(unit_code, :unit) and merged_into is null order by retailer_id";
  // One look into the index a city, however many retailers there are.
  private static final String CITIES =
      """
      with recursive city (code) as (
        (select left(unit_code, 4) from retailers.retailer order by unit_code limit 1)
        union all
        select (select left(r.unit_code, 4) from retailers.retailer r
                where r.unit_code >= city.code || ':' order by r.unit_code limit 1)
        from city where city.code is not null
      )
      select code from city where code is not null order by code
      """;
  private static final String PEERS =
      """
      select retailer_id from retailers.retailer
      where unit_code = :unit and grade is not distinct from :grade and merged_into is null
      """;
  private static final String NAMES =
      """
      select retailer_id, name || coalesce('（已并入 ' || merged_into || '）', '') as name
      from retailers.retailer where retailer_id in (:ids)
      """;
  private static final String NAMED =
      "select retailer_id from retailers.retailer where strpos(name, :words) > 0";
  private static final String NUMBERS = "select retailer_id, unit_code from retailers.retailer";
  private static final String PLACES =
      """
      select retailer_id, unit_code, coalesce(route, '') from retailers.retailer
      where starts_with(unit_code, :unit) and merged_into is null
      """;
  private static final int BATCH = 5_000;

  private final JdbcClient database;
  private final RegisterUpdate update;
  private final RetailerSearch search;

  Retailers(JdbcClient database, RegisterUpdate update, RetailerSearch search) {
    this.database = database;
    this.update = update;
    this.search = search;
  }

  public Optional<Retailer> find(String retailerId) {
    return database.sql(ONE).param("id", retailerId).query(Retailer.class).optional();
  }

  /** The retailers in sight whose unit code begins with the prefix; to be closed by the caller. */
  public Stream<Retailer> streamOf(String unitPrefix) {
    return database.sql(OF_UNIT).param("unit", unitPrefix).query(Retailer.class).stream();
  }

  /** Codes of the cities in sight that have retailers. */
  public List<String> listCities() {
    return database.sql(CITIES).query(String.class).list();
  }

  /** Tells number and unit code of every retailer in sight, without holding them all. */
  @Transactional(readOnly = true)
  public void eachNumber(BiConsumer<String, String> consumer) {
    database
        .sql(NUMBERS)
        .withFetchSize(BATCH)
        .query(row -> {
          consumer.accept(row.getString(1), row.getString(2));
        });
  }

  /**
   * Tells where the retailers in sight lie whose unit code begins with the prefix, without holding
   * them all: many times faster than whole files.
   */
  @Transactional(readOnly = true)
  public void eachPlace(String unitPrefix, Consumer<ShopPlace> consumer) {
    database
        .sql(PLACES)
        .param("unit", unitPrefix)
        .withFetchSize(BATCH)
        .query(row -> {
          consumer.accept(new ShopPlace(row.getString(1), row.getString(2), row.getString(3)));
        });
  }

  /** Numbers of the retailers of the same county and grade, himself included. */
  public List<String> listPeers(Retailer retailer) {
    return database
        .sql(PEERS)
        .param("unit", retailer.unitCode())
        .param("grade", retailer.grade())
        .query(String.class)
        .list();
  }

  /** Names by number, with a word when the file went into another; unknown numbers are missing. */
  public Map<String, String> names(Collection<String> retailerIds) {
    Map<String, String> names = new HashMap<>();
    if (!retailerIds.isEmpty()) {
      database
          .sql(NAMES)
          .param("ids", retailerIds)
          .query(row -> {
            names.put(row.getString("retailer_id"), row.getString("name"));
          });
    }
    return names;
  }

  /**
   * The shops with a licence that what was typed finds, the best first: by name, initials, number,
   * telephone or address.
   */
  public List<Retailer> searchShops(String typed, int most) {
    return search.find(typed, most).stream()
        .filter(found -> found.kind().isShop() && found.kind() != SubjectKind.UNLICENSED)
        .flatMap(found -> find(found.retailerId()).stream())
        .toList();
  }

  /** Numbers of the retailers whose name holds the words. */
  public List<String> listNamed(String words) {
    return database.sql(NAMED).param("words", words).query(String.class).list();
  }

  /**
   * Brings the register up to the given rows; retailers that are not named stay as they are. The
   * units of all rows must lie in the asker's scope. A telephone with stars in it, as the register
   * gives it out, stays as it is. A row of a file that went into another changes that one, unless
   * it has a row of its own. Runs in the caller's transaction if there is one.
   */
  public Upserted upsert(Stream<Retailer> rows) {
    return update.upsert(rows);
  }
}
