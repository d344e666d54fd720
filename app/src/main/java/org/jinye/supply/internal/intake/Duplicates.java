package org.jinye.supply.internal.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.WeekTable;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/**
 * Records of the lake whose number is taken: against the lake what is there wins, within the file
 * the first. The same content is no fault, it is already present.
 */
final class Duplicates {

  private final Duck duck;
  private final WeekTable table;
  private final String keys;
  private final String same;

  Duplicates(Duck duck, WeekTable table) {
    this.duck = duck;
    this.table = table;
    this.keys = String.join(", ", table.keys());
    this.same =
        table.columns().stream()
            .map(name -> "a.%1$s is not distinct from b.%1$s".formatted(name))
            .collect(Collectors.joining(" and ", "(", ")"));
  }

  /** Fills {@code set_aside} and makes {@code fresh}, the rows to take, as the lake names them. */
  void setAside(Collection<Path> lakeFiles) {
    duck.run(
        "create view arriving as select line, %s from mapped where faults = 0"
            .formatted(table.arriving()));
    if (!lakeFiles.isEmpty()) {
      againstLake(lakeFiles);
    }
    withinFile();
    boolean none = duck.number("select count(*) from set_aside") == 0;
    duck.run(
        none
            ? "create view fresh as select * from arriving"
            : "create table fresh as select * from arriving"
                + " where line not in (select line from set_aside)");
  }

  private void againstLake(Collection<Path> files) {
    duck.run(
        "create table in_stock as select * from %s where %2$s in (select %2$s from arriving)"
            .formatted(table.stored(files), table.keys().getFirst()));
    if (duck.number("select count(*) from in_stock") > 0) {
      duck.run(
          "insert into set_aside select a.line, case when %s then null else %s end"
                  .formatted(same, Sql.text(RejectReason.DUPLICATE_IN_STOCK.code()))
              + " from arriving a join in_stock b using (%s)".formatted(keys));
    }
    duck.run("drop table in_stock");
  }

  // Eight bytes a line tell whether there is anything to look at; nearly always there is not.
  private void withinFile() {
    duck.run(
        """
        create table twice as
        select key from (
          select hash(%s) as key from arriving
        ) group by key having count(*) > 1
        """
            .formatted(keys));
    if (duck.number("select count(*) from twice") > 0) {
      duck.run(
          """
          create table repeated as
          select *, min(line) over (partition by %1$s) as first_line
          from arriving
          where hash(%1$s) in (select key from twice)
            and line not in (select line from set_aside)
          """
              .formatted(keys));
      duck.run(
          "insert into set_aside select a.line, case when %s then null else %s end"
                  .formatted(same, Sql.text(RejectReason.DUPLICATE_IN_FILE.code()))
              + " from repeated a join repeated b on b.line = a.first_line where a.line <> a.first_line");
      duck.run("drop table repeated");
    }
    duck.run("drop table twice");
  }
}
