package org.jinye.supply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.MergedFiles;
import org.jinye.supply.internal.LakeReading;
import org.jinye.supply.internal.WeekTable;
import org.springframework.stereotype.Component;

/**
 * Finds the deliveries of cartons in the lake, as rule W18 finds them: of two deliveries the later
 * one not after the day. A code tells the licence by itself, so the delivery is told for retailers
 * out of sight too; their names are not.
 */
@Component
public class CodeTraces {

  private static final String TRACE =
      """
      with asked as (
        select unnest(?) as code
      ),
      ranges as (
        select retailer_id, code_from, code_to, max(order_number) as order_number,
               max(coalesce(day_no, planned_day)) as day_no
        from {rows}
        where code_from <> '' and code_to is not null and outcome in ('delivered', 'pick_up')
          and substr(code_from, 17) in (select substr(code, 17) from asked)
          and coalesce(day_no, planned_day) <= {day}
        group by retailer_id, code_from, code_to
      ),
      placed as (
        select a.code, r.retailer_id, r.order_number, r.day_no,
               row_number() over (partition by a.code order by r.day_no desc, r.retailer_id) as place
        from asked a
        join ranges r on substr(r.code_from, 17) = substr(a.code, 17)
          and a.code between r.code_from and r.code_to and length(a.code) = length(r.code_from)
      )
      select code, retailer_id, order_number, day_no from placed where place = 1
      """;

  private final Lake lake;
  private final LakeReading reading;
  private final MergedFiles merged;

  CodeTraces(Lake lake, LakeReading reading, MergedFiles merged) {
    this.lake = lake;
    this.reading = reading;
    this.merged = merged;
  }

  private record Hit(String code, CodeTrace trace) {}

  /**
   * By code; a code of no delivery has none.
   *
   * @param notAfter the day of the seizure
   */
  public Map<String, CodeTrace> trace(Scope scope, Collection<String> codes, LocalDate notAfter) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> kept = scope.get(() -> merged.listKept(""));
    List<LakeFile> files = lake.listFiles(RecordKind.DELIVERIES, 0, Weeks.number(notAfter));
    List<Hit> hits =
        reading.read(
            TRACE
                .replace("{rows}", WeekTable.DELIVERIES.stored("[%s]"))
                .replace("{day}", Long.toString(notAfter.toEpochDay())),
            files,
            List.of(new TreeSet<>(codes)),
            row ->
                new Hit(
                    row.getString("code"),
                    new CodeTrace(
                        kept.getOrDefault(
                            row.getString("retailer_id"), row.getString("retailer_id")),
                        LocalDate.ofEpochDay(row.getInt("day_no")),
                        row.getString("order_number"))));
    Map<String, CodeTrace> traces = new HashMap<>();
    hits.forEach(hit -> traces.put(hit.code(), hit.trace()));
    return traces;
  }
}
