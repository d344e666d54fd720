package org.jinye.filings.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.filings.FilingKind;

/**
 * A filing as it is to be kept.
 *
 * @param facts what was typed into the kind's fields, by id
 * @param formKey given with the empty form: sent twice it files once
 */
public record NewFiling(
    FilingKind kind,
    LocalDate from,
    LocalDate to,
    Map<String, String> facts,
    List<String> retailerIds,
    String formKey) {

  public NewFiling {
    facts = Map.copyOf(facts);
    retailerIds = List.copyOf(retailerIds);
  }

  /** Made of what it is, so that it cannot say something else. */
  String title() {
    String days =
        kind.isMonthly()
            ? from.getYear() + "年" + from.getMonthValue() + "月"
            : from.equals(to) ? from.toString() : from + "至" + to;
    String shops = retailerIds.isEmpty() ? "" : "（" + retailerIds.size() + "户）";
    return days + kind.title() + shops;
  }
}
