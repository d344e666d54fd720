package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/**
 * The rows that were not taken, as Parquet: {@code line}, {@code reasons} (codes) and {@code
 * columns} (names) in the same order, {@code fields} as they stood in the file, and {@code text}
 * instead of them for a record that could not be taken apart.
 */
final class RejectsFile {

  /** Rows set aside after mapping; reason null = already present. */
  static final String SET_ASIDE = "create table set_aside (line bigint, reason varchar)";

  private final Duck duck;
  private final Binding binding;
  private final Faults faults;

  RejectsFile(Duck duck, Binding binding, Faults faults) {
    this.duck = duck;
    this.binding = binding;
    this.faults = faults;
  }

  /** Writes the file, or none when every row was taken. */
  List<Account.ReasonCount> write(Path file, String keyColumn) throws IOException {
    duck.run(
        """
        create table rejects as
        select line, %1$s as reasons, %2$s as columns, %3$s as fields, cast(null as varchar) as text
        from (select line, faults from mapped where faults <> 0) join raw using (line)
        union all
        select line, [reason], [%4$s], %3$s, null
        from (select * from set_aside where reason is not null) join raw using (line)
        union all
        select line, [fault], [''], null, raw from broken
        """
            .formatted(
                faults.reasons(),
                faults.columns(),
                "[" + binding.columns() + "]",
                Sql.text(keyColumn)));
    new ListFile(file).write(duck, "rejects", "from rejects order by line");
    return counts();
  }

  private List<Account.ReasonCount> counts() {
    return duck.list(
        """
        select reason, count(*) filter (where reason = reasons[1]) as mainly, count(*) as among
        from (select reasons, unnest(list_distinct(reasons)) as reason from rejects)
        group by reason order by mainly desc, among desc, reason
        """,
        row -> new Account.ReasonCount(row.getString(1), row.getLong(2), row.getLong(3)));
  }
}
