package org.jinye.supply.internal.run;

import java.util.List;
import java.util.stream.IntStream;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.intake.RowCheck;
import org.jinye.supply.internal.intake.RowIntake;
import org.jinye.supply.internal.source.RawTable;
import org.springframework.stereotype.Component;

/** Tells whoever corrects a rejected row what the next import would still find wrong with it. */
@Component
public class CorrectionCheck {

  private final ImportTickets tickets;
  private final Workbench workbench;
  private final References references;
  private final ImportKeys keys;

  CorrectionCheck(
      ImportTickets tickets, Workbench workbench, References references, ImportKeys keys) {
    this.tickets = tickets;
    this.workbench = workbench;
    this.references = references;
    this.keys = keys;
  }

  /**
   * The faults that the row would have.
   *
   * @param fields in the order of the import's header
   */
  public List<RowCheck.Found> check(ImportRecord corrected, List<String> fields) {
    ImportTicket ticket = tickets.get(corrected.id());
    List<String> columns =
        IntStream.range(0, corrected.header().size()).mapToObj(i -> "c" + i).toList();
    try (Duck duck = Duck.open(workbench.readingLimits())) {
      duck.texts("given", columns, rows -> rows.add(fields.toArray(String[]::new)));
      duck.run("create view raw as select cast(1 as bigint) as line, '' as formulas, * from given");
      references.fill(duck);
      var terms =
          new RowIntake.Terms(
              ticket.profile(), ticket.id(), workbench.today(), ticket.scope().unitCode(), keys);
      return RowCheck.check(RowIntake.of(duck, new RawTable(corrected.header(), 1, 0), terms));
    }
  }
}
