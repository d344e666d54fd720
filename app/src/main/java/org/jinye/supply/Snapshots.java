package org.jinye.supply;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jinye.retailers.LicenceDays;
import org.jinye.retailers.LicenceStretch;
import org.jinye.retailers.MergedFiles;
import org.jinye.supply.internal.FurtherSnapshot;
import org.jinye.supply.internal.SnapshotFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a run of the rulebook needs to know beside the orders, as Parquet files that are kept
 * with the run: {@code retailers.parquet}, {@code items.parquet}, {@code filings.parquet}; those of
 * {@code attributes}, {@code stock_counts}, {@code limits}, {@code plans}, {@code seizures} and
 * {@code licences} that have rows; and {@code merged.parquet} when files went into others: their
 * orders are those of the kept ones. Columns as the rulebook's inputs name them; days are numbers
 * since 1970-01-01.
 */
@Component
public class Snapshots {

  private static final String RETAILERS =
      """
      with merged as (
        select retailers.kept(m.retailer_id) as kept_id, min(a.first_ordered_on) as first_ordered_on,
               max(a.last_ordered_on) as last_ordered_on
        from retailers.retailer m
        join supply.retailer_activity a on a.retailer_id = m.retailer_id
        where m.merged_into is not null and starts_with(m.unit_code, :unit)
        group by 1
      )
      select r.retailer_id, r.unit_code, r.grade, r.channel, r.location, r.supply_status,
             r.order_weekday, least(a.first_ordered_on, m.first_ordered_on) as first_ordered_on,
             r.route, r.telephone_index, r.account_index, r.latitude, r.longitude, l.state,
             l.valid_from, l.valid_to, null::date as punished_on,
             greatest(a.last_ordered_on, m.last_ordered_on) as last_ordered_on,
             r.watch_class = 'KEY' as is_watched
      from retailers.retailer r
      left join supply.retailer_activity a on a.retailer_id = r.retailer_id
      left join merged m on m.kept_id = r.retailer_id
      left join lateral (
        select lower(state) as state, valid_from, valid_to from retailers.licence
        where retailer_id = r.retailer_id
        order by valid_from desc, id desc limit 1) l on true
      where r.merged_into is null and starts_with(r.unit_code, :unit)
      order by r.retailer_id
      """;
  private static final String RETAILER_COLUMNS =
      """
      retailer_id varchar, unit_code varchar, grade integer, channel varchar, location varchar,
      supply_status varchar, order_weekday integer, first_order_day integer, route varchar,
      telephone_key varchar, account_key varchar, latitude double, longitude double,
      licence_state varchar, licence_from_day integer, licence_to_day integer,
      punished_day integer, last_order_day integer, is_watched boolean
      """;
  private static final String ITEMS =
      """
      select i.item_id, i.price_class, i.supply_type, a.first_ordered_on, i.listed_on, i.brand,
             i.wholesale_fen, i.retail_fen, i.outflow_tier
      from supply.item i
      left join supply.item_activity a on a.item_id = i.item_id
      order by i.item_id
      """;
  private static final String ITEM_COLUMNS =
      """
      item_id varchar, price_class integer, supply_type varchar, first_order_day integer,
      listed_day integer, brand varchar, wholesale_fen bigint, retail_fen bigint,
      outflow_tier varchar
      """;
  private static final String FILINGS =
      """
      select retailers.kept(retailer_id) as retailer_id, kind, from_date, to_date
      from supply.filing
      where starts_with(unit_code, :unit)
      order by retailer_id, kind, from_date, to_date, filing_number
      """;

  private static final String FILING_COLUMNS =
      "retailer_id varchar, kind varchar, from_day integer, to_day integer";
  private static final String LICENCE_COLUMNS =
      "retailer_id varchar, state varchar, from_day integer, to_day integer";

  private final JdbcClient database;
  private final MergedFiles merged;
  private final LicenceDays licences;

  Snapshots(JdbcClient database, MergedFiles merged, LicenceDays licences) {
    this.database = database;
    this.merged = merged;
    this.licences = licences;
  }

  /**
   * Writes the files, over earlier ones of the same name. The rows are those of one moment.
   *
   * @param unitPrefix whose retailers and filings; must lie in the asker's scope
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(String unitPrefix, Path folder) {
    try (SnapshotFiles files = SnapshotFiles.in(folder)) {
      write(files, "retailers.parquet", RETAILER_COLUMNS, of(RETAILERS, unitPrefix));
      write(files, "items.parquet", ITEM_COLUMNS, database.sql(ITEMS));
      write(files, "filings.parquet", FILING_COLUMNS, of(FILINGS, unitPrefix));
      for (FurtherSnapshot further : FurtherSnapshot.values()) {
        try (Stream<@Nullable Object[]> rows = rows(of(further.query(), unitPrefix))) {
          files.writeUnlessEmpty(further.fileName(), further.columns(), rows);
        }
      }
      writeLicences(files, unitPrefix);
      Stream<@Nullable Object[]> kept =
          merged.listKept(unitPrefix).entrySet().stream()
              .map(file -> new @Nullable Object[] {file.getKey(), file.getValue()});
      files.writeUnlessEmpty("merged.parquet", "retailer_id varchar, kept_id varchar", kept);
    }
  }

  private void writeLicences(SnapshotFiles files, String unitPrefix) {
    Stream.Builder<@Nullable Object[]> rows = Stream.builder();
    licences.each(unitPrefix, one -> rows.add(values(one)));
    files.writeUnlessEmpty("licences.parquet", LICENCE_COLUMNS, rows.build());
  }

  private static @Nullable Object[] values(LicenceStretch one) {
    LocalDate to = one.to();
    return new @Nullable Object[] {
      one.retailerId(), one.state(), dayNo(one.from()), to == null ? null : dayNo(to)
    };
  }

  private JdbcClient.StatementSpec of(String query, String unitPrefix) {
    return database.sql(query).param("unit", unitPrefix);
  }

  private static void write(
      SnapshotFiles files, String name, String columns, JdbcClient.StatementSpec query) {
    try (Stream<@Nullable Object[]> rows = rows(query)) {
      files.write(name, columns, rows);
    }
  }

  private static Stream<@Nullable Object[]> rows(JdbcClient.StatementSpec query) {
    return query.query(Snapshots::row).stream();
  }

  private static @Nullable Object[] row(ResultSet row, int number) throws SQLException {
    @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.getObject(i + 1);
      values[i] = value instanceof Date date ? dayNo(date.toLocalDate()) : value;
    }
    return values;
  }

  private static int dayNo(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
