package org.jinye.cases.web;

import java.util.List;
import java.util.Map;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferOffer;
import org.jinye.casebook.transfer.TransferPackage;
import org.jinye.casebook.transfer.TransferStep;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of a case to the police.
 *
 * @param typed what was typed, by field
 */
public record TransferPage(
    CaseRow row,
    CriminalAlarm alarm,
    TransferCourse course,
    TransferPackage material,
    List<TransferOffer> offers,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    boolean mayWrite) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * Whether something was typed for a step that is no longer on offer, as after another took it.
   */
  public boolean isAstray() {
    return !errors.isEmpty()
        && offers.stream()
            .noneMatch(
                offer -> offer.isAllowed() && offer.step().act().name().equals(typed("act")));
  }

  public String title(TransferStep.Act act) {
    return TransferStep.of(act).title();
  }

  public boolean asks(TransferOffer offer, TransferStep.Need need) {
    return offer.asks().contains(need);
  }

  public boolean asksPersons(TransferOffer offer) {
    return asks(offer, TransferStep.Need.PERSONS);
  }

  public boolean asksDocument(TransferOffer offer) {
    return asks(offer, TransferStep.Need.DOCUMENT);
  }

  public boolean asksReason(TransferOffer offer) {
    return asks(offer, TransferStep.Need.REASON);
  }
}
