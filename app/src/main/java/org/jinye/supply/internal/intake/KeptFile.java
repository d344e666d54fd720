package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.jinye.supply.RecordKind;
import org.jinye.supply.RowEffect;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.profile.TargetFields;

/**
 * The rows that were kept, as Parquet: {@code line}, {@code effect} (code), what leads to the
 * record ({@code retailer_id}, {@code order_number}, {@code week_no}, null where the kind has none)
 * and the fields as they stood in the file, {@code c0}, {@code c1}, … Rows are in no order: to sort
 * two million of them would cost more than to write them.
 */
final class KeptFile {

  private final Duck duck;
  private final Binding binding;

  KeptFile(Duck duck, Binding binding) {
    this.duck = duck;
    this.binding = binding;
    duck.run("create table kept (line bigint, effect varchar)");
  }

  /** The rows that were set aside because what they say was there already. */
  void addPresent() {
    duck.run(
        "insert into kept select line, %s from set_aside where reason is null"
            .formatted(Sql.text(RowEffect.PRESENT.code())));
  }

  /** Rows of a query for {@code line} and {@code effect}. */
  void add(String query) {
    duck.run("insert into kept " + query);
  }

  long count(RowEffect effect) {
    return duck.number("select count(*) from kept where effect = " + Sql.text(effect.code()));
  }

  /** Writes the file, or none when no row is listed. */
  void write(Path file) throws IOException {
    new ListFile(file)
        .write(
            duck,
            "kept",
            """
            select line, effect, %s, %s
            from kept join mapped using (line) join raw using (line)
            """
                .formatted(leads(binding.kind()), binding.columns()));
  }

  private static String leads(RecordKind kind) {
    boolean ofRetailer =
        TargetFields.of(kind).stream().anyMatch(field -> field.name().equals("retailer_id"));
    return (ofRetailer ? "retailer_id" : "null::varchar as retailer_id")
        + (kind == RecordKind.ORDER_LINES
            ? ", order_number, week_no"
            : ", null::varchar as order_number, null::int as week_no");
  }
}
