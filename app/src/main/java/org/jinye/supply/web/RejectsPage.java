package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.web.Pager;
import org.jinye.supply.ReasonCount;

/**
 * Rejected rows of an import.
 *
 * @param account the import, with its counts by reason
 */
public record RejectsPage(
    ImportPage account, RejectFilter filter, List<RejectedRow> rows, Pager pager) {

  public ImportView view() {
    return account.view();
  }

  /** Reasons that have rows to show, and the one that was asked for. */
  public List<ReasonCount> reasons() {
    return account.reasons().stream()
        .filter(count -> count(count) > 0 || count.reason().code().equals(filter.reason()))
        .toList();
  }

  public long count(ReasonCount count) {
    return filter.any() ? count.among() : count.mainly();
  }

  public List<String> header() {
    return view().record().header();
  }

  public String rowLink(RejectedRow row) {
    return new RejectPlace(filter, pager.page()).link(account.rejectsLink() + "/" + row.line());
  }

  public String exportLink() {
    return filter.link(account.rejectsLink() + "/export");
  }

  public String stateTitle(RejectedRow row) {
    if (account.correctedBy() != null) {
      return "已重新导入";
    }
    return row.isCorrected() ? "已更正" : "待更正";
  }

  public String stateColour(RejectedRow row) {
    if (account.correctedBy() != null) {
      return "green";
    }
    return row.isCorrected() ? "blue" : "orange";
  }
}
