package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jinye.supply.RecordKind;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.profile.TargetField;
import org.jinye.supply.internal.profile.TargetFields;

/** Takes retailers, items or filings: the good rows are handed on, one a key. */
public final class RegisterIntake {

  private final RowIntake rows;
  private final RowSql sql;
  private final String keyField;

  public RegisterIntake(RowIntake rows) {
    this.rows = rows;
    this.sql = rows.map();
    this.keyField = TargetFields.of(rows.binding().kind()).getFirst().name();
    setRepeatedAside();
  }

  // All fields of a repeated key the same = already present; the first row wins otherwise.
  private void setRepeatedAside() {
    String same =
        TargetFields.of(rows.binding().kind()).stream()
            .map(TargetField::name)
            .map(name -> "a.%1$s is not distinct from b.%1$s".formatted(name))
            .collect(Collectors.joining(" and "));
    rows.duck()
        .run(
            """
            create table numbered as
            select *, min(line) over (partition by %s) as first_line from mapped where faults = 0
            """
                .formatted(keyField));
    rows.duck()
        .run(
            """
            insert into set_aside
            select a.line, case when %s then null else %s end
            from numbered a join numbered b on b.line = a.first_line where a.line <> a.first_line
            """
                .formatted(same, Sql.text(RejectReason.DUPLICATE_IN_FILE.code())));
  }

  /**
   * The rows to take, with the kind's field names as columns, in the file's order; a filing has its
   * retailer's {@code unit_code} too.
   */
  public void each(Duck.RowConsumer consumer) {
    String unit =
        kind() == RecordKind.FILINGS ? " join retailer_ids r on r.id = numbered.retailer_id" : "";
    rows.duck()
        .each(
            "select * from numbered%s where line = first_line order by line".formatted(unit),
            consumer);
  }

  /** Sets rows aside whose key belongs to a unit out of the importer's sight. */
  public void refuseElsewhere(Collection<String> keys) {
    if (!keys.isEmpty()) {
      rows.duck()
          .run(
              "insert into set_aside select line, %s from numbered where line = first_line and %s in %s"
                  .formatted(
                      Sql.text(RejectReason.OUT_OF_SCOPE.code()), keyField, Sql.texts(keys)));
    }
  }

  /**
   * Writes the rejects and adds up.
   *
   * @param unchanged rows that were in the register already, as they are
   */
  public Account finish(long unchanged, Path rejectsFile) throws IOException {
    Duck duck = rows.duck();
    var counts = new RejectsFile(duck, rows.binding(), sql.faults()).write(rejectsFile, "");
    long good =
        duck.number(
            "select count(*) from mapped where faults = 0"
                + " and line not in (select line from set_aside)");
    long repeated = duck.number("select count(*) from set_aside where reason is null");
    long rejected = duck.number("select count(*) from rejects");
    return new Account(rows.read(), good - unchanged, repeated + unchanged, rejected, counts);
  }

  public RecordKind kind() {
    return rows.binding().kind();
  }
}
