package org.jinye.supply.internal.intake;

import java.nio.file.Path;
import java.util.Collection;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/**
 * Order lines whose number is taken: against the lake what is there wins, within the file the
 * first. The same content is no fault, it is already present.
 */
final class Duplicates {

  private static final String SAME =
      """
      (a.retailer_id = b.retailer_id and a.item_id = b.item_id and a.placed_at = b.placed_at
        and a.quantity = b.quantity and a.amount = b.amount
        and a.ordered_by is not distinct from b.ordered_by
        and a.device is not distinct from b.device
        and a."limit" is not distinct from b."limit")
      """;

  private final Duck duck;

  Duplicates(Duck duck) {
    this.duck = duck;
  }

  /** Fills {@code set_aside} and makes {@code fresh}, the lines to take. */
  void setAside(Collection<Path> lakeFiles) {
    if (!lakeFiles.isEmpty()) {
      againstLake(lakeFiles);
    }
    withinFile();
    boolean none = duck.number("select count(*) from set_aside") == 0;
    duck.run(
        none
            ? "create view fresh as select * from mapped where faults = 0"
            : "create table fresh as select * from mapped where faults = 0"
                + " and line not in (select line from set_aside)");
  }

  private void againstLake(Collection<Path> files) {
    duck.run(
        """
        create table in_stock as
        select order_number, line_number, retailer_id, item_id, placed_at,
               quantity_sticks as quantity, amount_fen as amount, ordered_by, device,
               limit_sticks as "limit"
        from read_parquet(%s, hive_partitioning = false)
        where order_number in (select order_number from mapped where faults = 0)
        """
            .formatted(Sql.paths(files)));
    if (duck.number("select count(*) from in_stock") > 0) {
      duck.run(
          "insert into set_aside select a.line, case when %s then null else %s end"
                  .formatted(SAME, Sql.text(RejectReason.DUPLICATE_IN_STOCK.code()))
              + " from mapped a join in_stock b using (order_number, line_number) where a.faults = 0");
    }
    duck.run("drop table in_stock");
  }

  // Eight bytes a line tell whether there is anything to look at; nearly always there is not.
  private void withinFile() {
    duck.run(
        """
        create table twice as
        select key from (
          select hash(order_number, line_number) as key from mapped where faults = 0
        ) group by key having count(*) > 1
        """);
    if (duck.number("select count(*) from twice") > 0) {
      duck.run(
          """
          create table repeated as
          select *, min(line) over (partition by order_number, line_number) as first_line
          from mapped
          where faults = 0 and hash(order_number, line_number) in (select key from twice)
            and line not in (select line from set_aside)
          """);
      duck.run(
          "insert into set_aside select a.line, case when %s then null else %s end"
                  .formatted(SAME, Sql.text(RejectReason.DUPLICATE_IN_FILE.code()))
              + " from repeated a join repeated b on b.line = a.first_line where a.line <> a.first_line");
      duck.run("drop table repeated");
    }
    duck.run("drop table twice");
  }
}
