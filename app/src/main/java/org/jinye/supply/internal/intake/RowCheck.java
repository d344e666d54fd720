package org.jinye.supply.internal.intake;

import java.util.ArrayList;
import java.util.List;
import org.jinye.supply.RejectReason;

/** Looks for the faults of rows without taking them. */
public final class RowCheck {

  private RowCheck() {}

  /**
   * What is wrong.
   *
   * @param column as the file calls it; empty when the whole row is meant
   */
  public record Found(RejectReason reason, String column) {}

  /** The faults that a row has by itself; whether its number is taken shows only when it is. */
  public static List<Found> check(RowIntake rows) {
    Faults faults = rows.map().faults();
    var found = new ArrayList<Found>();
    rows.duck()
        .each(
            """
            select unnest(%s) as reason, unnest(%s) as place
            from (select line, faults from mapped where faults <> 0) join raw using (line)
            """
                .formatted(faults.reasons(), faults.columns()),
            row ->
                found.add(
                    new Found(
                        RejectReason.find(row.getString("reason")).orElseThrow(),
                        row.getString("place"))));
    return found;
  }
}
