package org.jinye.retailers.internal.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored of the files that a workbook names, or of all in sight. */
@Repository
class StoredFiles {

  private static final String SHOPS =
      "select " + StoredShop.COLUMNS + " from retailers.retailer where merged_into is null";
  private static final String SOME_SHOPS = SHOPS + " and retailer_id = any (:ids)";
  private static final String LICENCES =
      """
      select l.id, l.unit_code, l.retailer_id, l.number, l.trade_name, l.person_in_charge,
             l.enterprise_kind, l.place, l.scope, l.supplier, l.issuer, l.issued_on, l.valid_from,
             l.valid_to, l.state, l.suspended_to, l.version, e.happened_on as state_on,
             coalesce(e.ground, '') as ground, coalesce(e.document, '') as document
      from retailers.licence l
      left join lateral (
        select happened_on, ground, document from retailers.licence_event e
        where e.licence_id = l.id order by e.id desc limit 1) e on true
      """;
  private static final String SOME_LICENCES = LICENCES + "where l.number = any (:ids)";
  private static final String PEOPLE =
      """
      select h.id, h.retailer_id, h.name, h.role, h.identity_masked, h.identity_index, h.since, h.until
      from retailers.holder h
      """;
  private static final String SOME_PEOPLE = PEOPLE + "where h.retailer_id = any (:ids)";
  private static final String CLASSES =
      """
      select r.retailer_id, r.watch_class, r.watch_again_on as again_on, d.reason
      from retailers.retailer r
      join lateral (
        select reason from retailers.watch_decision d
        where d.retailer_id = r.retailer_id order by d.id desc limit 1) d on true
      where r.merged_into is null and r.watch_again_on is not null
      """;
  private static final String SOME_CLASSES = CLASSES + " and r.retailer_id = any (:ids)";
  private static final String KEPT =
      """
      select retailer_id, retailers.kept(retailer_id) as kept_id from retailers.retailer
      where merged_into is not null and retailer_id = any (:ids)
      """;
  private static final String TAKEN =
      "select retailer_id from retailers.retailer where retailer_id = any (:ids)";
  private static final int BATCH = 1_000;

  private final JdbcClient database;
  private final TransactionTemplate beside;

  StoredFiles(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  Map<String, StoredShop> shops(Collection<String> ids) {
    Map<String, StoredShop> shops = new HashMap<>();
    for (StoredShop shop : some(SOME_SHOPS, ids, StoredShop.class)) {
      shops.put(shop.retailerId(), shop);
    }
    return shops;
  }

  List<StoredLicence> licences(Collection<String> numbers) {
    return some(SOME_LICENCES, numbers, StoredLicence.class);
  }

  List<StoredPerson> people(Collection<String> ids) {
    return some(SOME_PEOPLE, ids, StoredPerson.class);
  }

  Map<String, StoredClass> classes(Collection<String> ids) {
    Map<String, StoredClass> classes = new HashMap<>();
    for (StoredClass one : some(SOME_CLASSES, ids, StoredClass.class)) {
      classes.put(one.retailerId(), one);
    }
    return classes;
  }

  /** Of the numbers of merged files: the files that they went into. */
  Map<String, String> kept(Collection<String> ids) {
    Map<String, String> kept = new HashMap<>();
    database
        .sql(KEPT)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          kept.put(row.getString("retailer_id"), row.getString("kept_id"));
        });
    return kept;
  }

  /**
   * Numbers that some file bears, in sight or not: no other can have them. Asked beside the
   * caller's transaction, whose connection keeps the caller's scope.
   */
  Set<String> taken(Collection<String> ids) {
    return Scope.system("零售户档案导入")
        .get(() ->
            Objects.requireNonNull(
                beside.execute(status -> new HashSet<>(some(TAKEN, ids, String.class)))));
  }

  /** All in sight; to be closed by the caller. */
  Stream<StoredShop> allShops(String unit) {
    return all(
        SHOPS + " and starts_with(unit_code, :unit) order by retailer_id", unit, StoredShop.class);
  }

  Stream<StoredLicence> allLicences(String unit) {
    return all(
        LICENCES
            + "where starts_with(l.unit_code, :unit) order by l.retailer_id, l.valid_from, l.id",
        unit,
        StoredLicence.class);
  }

  Stream<StoredPerson> allPeople(String unit) {
    return all(
        PEOPLE + "where starts_with(h.unit_code, :unit) order by h.retailer_id, h.since, h.id",
        unit,
        StoredPerson.class);
  }

  Stream<StoredClass> allClasses(String unit) {
    return all(
        CLASSES + " and starts_with(r.unit_code, :unit) order by r.retailer_id",
        unit,
        StoredClass.class);
  }

  private <T> List<T> some(String sql, Collection<String> ids, Class<T> as) {
    return database.sql(sql).param("ids", ids.toArray(String[]::new)).query(as).list();
  }

  private <T> Stream<T> all(String sql, String unit, Class<T> as) {
    return database.sql(sql).param("unit", unit).withFetchSize(BATCH).query(as).stream();
  }
}
