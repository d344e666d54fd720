package org.jinye.warnings.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.followup.FollowUpLists;
import org.jinye.warnings.internal.followup.Referral;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.ReferralFilter;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 移送: all referrals in sight, and which wait for receipt or feedback. */
@Controller
@RequestMapping(ReferralListPage.PATH)
@Everyone
class ReferralsController {

  private final FollowUpLists lists;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReferralsController(
      FollowUpLists lists,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.lists = lists;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute ReferralFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Map<ReferralState, Long> counts = new EnumMap<>(ReferralState.class);
    for (ReferralState state : ReferralState.values()) {
      counts.put(state, lists.count(filter.with(state)));
    }
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, lists.count(filter), filter.url(ReferralListPage.PATH));
    model.addAttribute(
        "page", new ReferralListPage(filter, lists.page(filter, pager), pager, counts, units()));
    return "warnings/followup/referrals";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute ReferralFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = units();
    var sheet =
        new Spreadsheet<Referral>(
            "移送",
            List.of(
                Spreadsheet.column("去向", 12, row -> row.way().title()),
                Spreadsheet.column("接收方", 28, Referral::receiver),
                Spreadsheet.column(
                    "单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                Spreadsheet.column("理由", 60, Referral::reason),
                Spreadsheet.column("移送日期", 12, Referral::referredOn),
                Spreadsheet.column("移送人", 12, Referral::referredBy),
                Spreadsheet.column("状态", 16, row -> row.state().title()),
                Spreadsheet.column("接收日期", 12, Referral::receivedOn),
                Spreadsheet.column("接收人", 16, Referral::receivedBy),
                Spreadsheet.column("反馈日期", 12, Referral::answeredOn),
                Spreadsheet.column("反馈", 60, Referral::feedback),
                Spreadsheet.column("预警", 10, Referral::warningId)));
    var out = Download.start(response, Download.XLSX, "移送.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Referral> rows = lists.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Map<String, String> units() {
    return organization.unitNames();
  }
}
