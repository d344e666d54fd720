package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.procedure.Limit;
import org.jinye.cases.internal.ServiceRow;

/**
 * What a row of the register of services says.
 *
 * @param workDays the legal calendar
 */
public record ServiceWords(WorkDays workDays, LocalDate today) {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  /** Title and number of the paper. */
  public String paper(ServiceRow row) {
    return (CATALOGUE.get(row.kind()).title() + " " + row.number()).strip();
  }

  public String file(ServiceRow row) {
    return row.caseNumber().isEmpty() ? "案件 " + row.fileId() : row.caseNumber();
  }

  /** The way of service; empty before it. */
  public String manner(ServiceRow row) {
    return CATALOGUE.get("service_receipt").fields().stream()
        .filter(field -> field.code().equals("manner"))
        .flatMap(field -> field.choices().stream())
        .filter(choice -> choice.code().equals(row.manner()))
        .map(choice -> choice.title())
        .findFirst()
        .orElse("");
  }

  /** The last day for the service of a decision (行政处罚法第六十一条); other papers have none. */
  public Optional<LocalDate> dueOn(ServiceRow row) {
    LocalDate madeOn = row.madeOn();
    return madeOn == null || !row.kind().equals("penalty_decision")
        ? Optional.empty()
        : Optional.of(workDays.plus(madeOn, Limit.get("SERVE", madeOn).length()));
  }

  public boolean isLate(ServiceRow row) {
    LocalDate until = row.servedOn().orElse(today);
    return dueOn(row).filter(until::isAfter).isPresent();
  }
}
