package org.jinye.supply.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Sql;

/**
 * Everything that can be wrong with a row of one file, as the bits of a number: computed for every
 * row at little cost, and spelled out for the few rows that have any.
 */
final class Faults {

  private static final int MOST = 62;

  private record Fault(RejectReason reason, String column, String condition) {}

  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param column SQL for the column's name in the file; empty text when the whole row is meant
   * @param condition SQL that is true for a faulty row
   */
  void add(RejectReason reason, String column, String condition) {
    if (faults.size() == MOST) {
      throw new IllegalStateException("more faults than bits");
    }
    faults.add(new Fault(reason, column, condition));
  }

  /** An expression: 0 for a row without fault. */
  String bits() {
    return IntStream.range(0, faults.size())
        .mapToObj(
            i -> "case when %s then %d else 0 end".formatted(faults.get(i).condition(), 1L << i))
        .collect(Collectors.joining("\n + ", "cast(", " as bigint)"));
  }

  /** Lists of codes and of columns, in the same order, for a row whose number is {@code faults}. */
  String reasons() {
    return spelled(fault -> Sql.text(fault.reason().code()));
  }

  String columns() {
    return spelled(Fault::column);
  }

  private String spelled(Function<Fault, String> word) {
    return IntStream.range(0, faults.size())
        .mapToObj(i ->
            "case when faults & %d <> 0 then %s end".formatted(1L << i, word.apply(faults.get(i))))
        .collect(
            Collectors.joining(",\n  ", "list_filter([", "], lambda word : word is not null)"));
  }
}
