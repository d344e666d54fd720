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

/** Takes the rows of a register: the good rows are handed on, one a key. */
public final class RegisterIntake {

  private final RowIntake rows;
  private final RowSql sql;

  public RegisterIntake(RowIntake rows) {
    this.rows = rows;
    this.sql = rows.map();
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
            select *, min(line) over (partition by record_key) as first_line
            from (select *, %s as record_key from mapped where faults = 0)
            """
                .formatted(RegisterKey.of(kind(), reach())));
    rows.duck()
        .run(
            """
            insert into set_aside
            select a.line, case when %s then null else %s end
            from numbered a join numbered b on b.line = a.first_line where a.line <> a.first_line
            """
                .formatted(same, Sql.text(RejectReason.DUPLICATE_IN_FILE.code())));
  }

  /** The rows to take, with the kind's field names as columns, in the file's order. */
  public void each(Duck.RowConsumer consumer) {
    each("n.*", consumer);
  }

  /**
   * The same with other columns.
   *
   * @param columns SQL over {@code n}, a row with its {@code record_key}, and {@code r}, the
   *     retailer whom it names, with his {@code unit_code}
   */
  public void each(String columns, Duck.RowConsumer consumer) {
    String retailer =
        kind() != RecordKind.RETAILERS
                && TargetFields.of(kind()).stream()
                    .anyMatch(field -> field.name().equals("retailer_id"))
            ? " left join retailer_ids r on r.id = n.retailer_id"
            : "";
    rows.duck()
        .each(
            "select %s from numbered n%s where line = first_line order by line"
                .formatted(columns, retailer),
            consumer);
  }

  /** The unit that a row without one is for: the importer's, or what his retailers lie in. */
  public String reach() {
    String scope = rows.terms().scope();
    return scope.isEmpty()
        ? rows
            .duck()
            .list(
                "select coalesce(min(left(unit_code, 4)), '') from retailer_ids"
                    + " having count(distinct left(unit_code, 4)) = 1",
                row -> row.getString(1))
            .stream()
            .findFirst()
            .orElse("")
        : scope;
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
      String lines = "select line from numbered where record_key in (from elsewhere_keys)";
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
    select line, case when record_key in (from added_keys) then %s
                      when record_key in (from changed_keys) then %s else %s end
    from numbered where line = first_line and line not in (select line from set_aside)
    """
        .formatted(
            Sql.text(RowEffect.ADDED.code()),
            Sql.text(RowEffect.CHANGED.code()),
            Sql.text(RowEffect.PRESENT.code()));
  }

  public RecordKind kind() {
    return rows.binding().kind();
  }
}
