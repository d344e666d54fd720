package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jinye.retailers.Upserted;
import org.jinye.supply.RecordKind;
import org.jinye.supply.RejectReason;
import org.jinye.supply.RowEffect;
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

  /**
   * Writes the lists of rows and adds up.
   *
   * @param done what the rows that {@link #each} handed on did to the register
   */
  public Account finish(Upserted done, RowLists lists) throws IOException {
    refuseElsewhere(done.elsewhere());
    Duck duck = rows.duck();
    var counts = new RejectsFile(duck, rows.binding(), sql.faults()).write(lists.rejects(), "");
    var kept = new KeptFile(duck, rows.binding());
    kept.addPresent();
    kept.add(effects(done));
    kept.write(lists.kept());
    long added = kept.count(RowEffect.ADDED);
    long changed = kept.count(RowEffect.CHANGED);
    if (added != done.added().size() || changed != done.changed().size()) {
      throw new IllegalStateException(
          "listed %d added and %d changed of %s".formatted(added, changed, done));
    }
    long rejected = duck.number("select count(*) from rejects");
    return new Account(
        rows.read(), added + changed, kept.count(RowEffect.PRESENT), rejected, counts);
  }

  // A key beyond the importer's sight is refused each time it stands in the file.
  private void refuseElsewhere(Collection<String> keys) {
    if (!keys.isEmpty()) {
      rows.duck().ids("elsewhere_keys", keys);
      String lines =
          "select line from numbered where %s in (from elsewhere_keys)".formatted(keyField);
      rows.duck().run("delete from set_aside where line in (%s)".formatted(lines));
      rows.duck()
          .run(
              "insert into set_aside select line, %s from (%s)"
                  .formatted(Sql.text(RejectReason.OUT_OF_SCOPE.code()), lines));
    }
  }

  private String effects(Upserted done) {
    rows.duck().ids("added_keys", done.added());
    rows.duck().ids("changed_keys", done.changed());
    return """
    select line, case when %1$s in (from added_keys) then %2$s
                      when %1$s in (from changed_keys) then %3$s else %4$s end
    from numbered where line = first_line and line not in (select line from set_aside)
    """
        .formatted(
            keyField,
            Sql.text(RowEffect.ADDED.code()),
            Sql.text(RowEffect.CHANGED.code()),
            Sql.text(RowEffect.PRESENT.code()));
  }

  public RecordKind kind() {
    return rows.binding().kind();
  }
}
