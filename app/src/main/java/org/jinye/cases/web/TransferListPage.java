package org.jinye.cases.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.transfer.TransferMeasure.Standing;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The ledger of transfers.
 *
 * @param standings how many stand how
 * @param units names by code
 */
public record TransferListPage(
    RegisterFilter filter,
    List<CaseRow> rows,
    Pager pager,
    Map<Standing, Long> standings,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = "/transfers";

  public long count(Standing standing) {
    return standings.getOrDefault(standing, 0L);
  }

  public String href(Standing standing) {
    return filter.with(standing).url(PATH);
  }

  public List<Standing> all() {
    return Arrays.asList(Standing.values());
  }

  /** Transferred among those that had to be; 没有应移送的 when none had to be. */
  public String percent() {
    long due =
        standings.values().stream().mapToLong(Long::longValue).sum() - count(Standing.REASONED);
    return due == 0
        ? "没有应移送的"
        : BigDecimal.valueOf(100 * count(Standing.TRANSFERRED))
                .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  @Override
  public List<Choice> standingChoices() {
    return all().stream().map(one -> new Choice(one.name(), one.title())).toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
