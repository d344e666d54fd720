package org.jinye.warnings.internal.replay;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.engine.BaselineRow;
import org.jspecify.annotations.Nullable;

/** Rows of a comparison in the form in which a run keeps them: one an order, item, day and note. */
final class Evidence {

  private static final Comparator<BaselineRow> ORDER =
      comparing(BaselineRow::dayNo, nullsFirst(naturalOrder()))
          .thenComparing(BaselineRow::retailerId, nullsFirst(naturalOrder()))
          .thenComparing(BaselineRow::orderNumber, nullsFirst(naturalOrder()))
          .thenComparing(BaselineRow::itemId, nullsFirst(naturalOrder()))
          .thenComparing(BaselineRow::note, nullsFirst(naturalOrder()));

  private Evidence() {}

  static List<BaselineRow> summed(List<BaselineRow> rows) {
    Map<BaselineRow, BaselineRow> sums = new LinkedHashMap<>();
    for (BaselineRow row : rows) {
      sums.merge(
          with(row, null, null),
          row,
          (one, other) ->
              with(
                  one,
                  plus(one.quantitySticks(), other.quantitySticks()),
                  plus(one.amountFen(), other.amountFen())));
    }
    List<BaselineRow> sorted = new ArrayList<>(sums.values());
    sorted.sort(ORDER);
    return sorted;
  }

  static boolean isSame(List<BaselineRow> stored, List<BaselineRow> replayed) {
    return stored.size() == replayed.size()
        && new HashSet<>(stored).equals(new HashSet<>(replayed));
  }

  private static BaselineRow with(BaselineRow row, @Nullable Long sticks, @Nullable Long fen) {
    return new BaselineRow(
        row.findingKey(),
        row.retailerId(),
        row.orderNumber(),
        row.itemId(),
        row.dayNo(),
        sticks,
        fen,
        row.note());
  }

  private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : other == null ? one : (Long) (one + other);
  }
}
