package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Money;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.crime.CrimeFigures;
import org.jinye.casebook.crime.CrimeFigures.Dealings;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.cases.CaseRow;
import org.springframework.stereotype.Component;

/**
 * Whether a case passes a criminal threshold, by its goods as they are valued now: counterfeit and
 * inferior ones, and all that were dealt in without a licence.
 */
@Component
public class CaseAlarms {

  /** Causes that are dealing without a licence or permit (解释2010 art. 3, as it is read). */
  private static final Set<String> ILLEGAL_TRADE =
      Set.of("T02", "T02X", "T05", "T06", "T07", "T08", "T10", "T11", "T12");

  private final PartyStore parties;
  private final CaseStore store;

  CaseAlarms(PartyStore parties, CaseStore store) {
    this.parties = parties;
    this.store = store;
  }

  public CriminalAlarm of(CaseRow row, CaseFile file) {
    Decision decision = file.decision();
    Money gains = decision == null ? Money.ZERO : decision.gains();
    Dealings fake =
        dealings(
            file,
            line -> line.nature() == Nature.COUNTERFEIT || line.nature() == Nature.INFERIOR,
            Money.ZERO);
    Dealings trade =
        ILLEGAL_TRADE.contains(file.cause()) ? dealings(file, _ -> true, gains) : Dealings.NONE;
    return CriminalAlarm.of(
        new CrimeFigures(file.discovery().at().toLocalDate(), fake, trade, earlierPenalties(row)));
  }

  private static Dealings dealings(CaseFile file, Predicate<GoodsLine> which, Money gains) {
    Money unsold =
        file.goods().stream()
            .filter(which)
            .flatMap(line -> line.findValue().stream())
            .reduce(Money.ZERO, Money::plus);
    long sticks =
        file.goods().stream()
            .filter(which)
            .filter(line -> line.quantity().measure() == Measure.STICKS)
            .mapToLong(line -> line.quantity().base())
            .sum();
    return new Dealings(Money.ZERO, unsold, gains, sticks);
  }

  /** Decisions against the same party for dealing without licence. */
  private List<LocalDate> earlierPenalties(CaseRow row) {
    return store.list(parties.listOthers(row.id())).stream()
        .filter(other -> ILLEGAL_TRADE.contains(other.cause()))
        .map(CaseRow::decidedOn)
        .filter(Objects::nonNull)
        .toList();
  }
}
