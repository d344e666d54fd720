package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.casebook.fine.FineAccount;
import org.jinye.casebook.fine.FineAccount.Status;
import org.jinye.cases.internal.FineQuery;
import org.jinye.cases.internal.FineQuery.Sums;
import org.jinye.cases.internal.FineRow;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The register of fines.
 *
 * @param accounts of the rows, by id of the case
 * @param sums how many stand how, and what they come to
 * @param units names by code
 */
public record FinesPage(
    RegisterFilter filter,
    List<FineRow> rows,
    Map<Long, FineAccount> accounts,
    Pager pager,
    Map<Status, Sums> sums,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = "/fines";
  private static final Sums NONE = new Sums(0, 0, 0);

  public List<Status> all() {
    return FineQuery.STANDINGS;
  }

  public Sums sum(Status of) {
    return sums.getOrDefault(of, NONE);
  }

  /** All standings together. */
  public Sums total() {
    return sums.values().stream()
        .reduce(
            NONE,
            (a, b) ->
                new Sums(
                    a.count() + b.count(), a.fineFen() + b.fineFen(), a.paidFen() + b.paidFen()));
  }

  public String href(Status of) {
    return filter.with(of).url(PATH);
  }

  public String standing(FineRow row) {
    return row.standingOn(today).title();
  }

  /** What lateness has added until today; 0.00 without any. */
  public String additional(FineRow row) {
    return account(row).additional().toString();
  }

  public String outstanding(FineRow row) {
    return account(row).outstanding().toString();
  }

  public String overdueDays(FineRow row) {
    long days = account(row).overdueDays();
    return days == 0 ? "" : "逾期 " + days + " 天";
  }

  /** What is wrong with an extension or with instalments; empty = nothing. */
  public String problems(FineRow row) {
    return String.join("；", account(row).problems());
  }

  @Override
  public List<Choice> standingChoices() {
    return all().stream().map(one -> new Choice(one.name(), one.title())).toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }

  public String receiptsUrl() {
    return filter.whole().url(ReceiptsPage.PATH);
  }

  private FineAccount account(FineRow row) {
    return Objects.requireNonNull(accounts.get(row.id()));
  }
}
