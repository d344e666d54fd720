package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.List;
import org.jinye.supply.HandedSeizures;
import org.jinye.warnings.WarningSource;
import org.springframework.stereotype.Component;

/** The cases behind warnings about seizures, for who may see them. */
@Component
class CasesOfWarnings implements WarningSource {

  private final CaseStore cases;
  private final HandedSeizures seizures;

  CasesOfWarnings(CaseStore cases, HandedSeizures seizures) {
    this.cases = cases;
    this.seizures = seizures;
  }

  @Override
  public List<Link> of(String ruleId, String detail, LocalDate occurredOn) {
    List<String> numbers =
        switch (ruleId) {
          case "W18" -> List.of(detail);
          case "W19" -> seizures.listNumbers(detail, occurredOn);
          default -> List.of();
        };
    return cases.list(numbers.stream().map(Handover::fileOf).filter(id -> id > 0).toList()).stream()
        .map(row -> new Link("案件 " + row.title(), row.url()))
        .toList();
  }
}
