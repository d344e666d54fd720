package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goods of cases with their laser codes; thousands of lines go in one batch. */
@Repository
public class GoodsStore {

  private static final String LIST =
      """
      select file_id, rank, item, base, measure, nature, price_fen, price_per, price_basis
      from cases.goods where file_id in (:files) order by file_id, rank
      """;
  private static final String CODES =
      """
      select file_id, rank, code from cases.laser_code
      where file_id in (:files) order by file_id, rank, nth
      """;
  private static final String ADD =
      """
      insert into cases.goods
        (file_id, rank, unit_code, item, base, measure, nature, price_fen, price_per, price_basis)
      values (:file, :rank, :unit, :item, :base, :measure, :nature, :price, :per, :basis)
      on conflict (file_id, rank) do update
      set item = excluded.item, base = excluded.base, measure = excluded.measure,
          nature = excluded.nature, price_fen = excluded.price_fen, price_per = excluded.price_per,
          price_basis = excluded.price_basis
      """;
  private static final String ADD_CODE =
      """
      insert into cases.laser_code (file_id, rank, nth, unit_code, code)
      values (:file, :rank, :nth, :unit, :code)
      """;

  private final JdbcClient database;
  private final NamedParameterJdbcOperations batches;

  GoodsStore(JdbcClient database, NamedParameterJdbcOperations batches) {
    this.database = database;
    this.batches = batches;
  }

  private record Key(long file, int rank) {}

  private record Row(Key key, GoodsLine line) {}

  Map<Long, List<GoodsLine>> list(Collection<Long> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    Map<Key, List<String>> codes = new HashMap<>();
    database
        .sql(CODES)
        .param("files", files)
        .query(row -> {
          codes
              .computeIfAbsent(new Key(row.getLong(1), row.getInt(2)), _ -> new ArrayList<>())
              .add(row.getString(3));
        });
    Map<Long, List<GoodsLine>> goods = new HashMap<>();
    for (Row row : database.sql(LIST).param("files", files).query(GoodsStore::row).list()) {
      GoodsLine bare = row.line();
      List<String> own = codes.getOrDefault(row.key(), List.of());
      GoodsLine line =
          new GoodsLine(bare.item(), bare.quantity(), bare.nature(), bare.price(), own);
      goods.computeIfAbsent(row.key().file(), _ -> new ArrayList<>()).add(line);
    }
    return goods;
  }

  /** Lines that stay as they are leave no trace. */
  void replace(CaseRow of, List<GoodsLine> lines) {
    database.sql("delete from cases.laser_code where file_id = :id").param("id", of.id()).update();
    database
        .sql("delete from cases.goods where file_id = :id and rank >= :size")
        .param("id", of.id())
        .param("size", lines.size())
        .update();
    List<MapSqlParameterSource> goods = new ArrayList<>();
    List<MapSqlParameterSource> codes = new ArrayList<>();
    for (int rank = 0; rank < lines.size(); rank++) {
      GoodsLine line = lines.get(rank);
      goods.add(parameters(of, rank, line));
      for (int nth = 0; nth < line.codes().size(); nth++) {
        codes.add(
            new MapSqlParameterSource("file", of.id())
                .addValue("rank", rank)
                .addValue("nth", nth)
                .addValue("unit", of.unitCode())
                .addValue("code", line.codes().get(nth)));
      }
    }
    batches.batchUpdate(ADD, goods.toArray(MapSqlParameterSource[]::new));
    batches.batchUpdate(ADD_CODE, codes.toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource parameters(CaseRow of, int rank, GoodsLine line) {
    UnitPrice price = line.price();
    return new MapSqlParameterSource("file", of.id())
        .addValue("rank", rank)
        .addValue("unit", of.unitCode())
        .addValue("item", line.item())
        .addValue("base", line.quantity().base())
        .addValue("measure", line.quantity().measure().name())
        .addValue("nature", line.nature().name())
        .addValue("price", price == null ? null : price.money().fen())
        .addValue("per", price == null ? null : price.per().name())
        .addValue("basis", price == null ? null : price.basis().name());
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    return new Row(
        new Key(row.getLong("file_id"), row.getInt("rank")),
        new GoodsLine(
            row.getString("item"),
            new Quantity(
                row.getLong("base"), QuantityUnit.Measure.valueOf(row.getString("measure"))),
            Nature.valueOf(row.getString("nature")),
            price(row),
            List.of()));
  }

  private static @Nullable UnitPrice price(ResultSet row) throws SQLException {
    String per = row.getString("price_per");
    return per == null
        ? null
        : new UnitPrice(
            new Money(row.getLong("price_fen")),
            QuantityUnit.valueOf(per),
            PriceBasis.valueOf(row.getString("price_basis")));
  }
}
