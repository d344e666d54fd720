package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.NetworkQuery;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 网络案件: every network in sight, with the standard reached and where its application stands. */
@Controller
@RequestMapping(NetworksPage.PATH)
@Everyone
class NetworksController {

  private final NetworkQuery query;
  private final Organization organization;
  private final Clock clock;

  NetworksController(NetworkQuery query, Organization organization, Clock clock) {
    this.query = query;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    List<MeasuredNetwork> all = query.list(filter.whole());
    List<MeasuredNetwork> rows = NetworkQuery.standing(all, filter);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, rows.size(), filter.url(NetworksPage.PATH));
    model.addAttribute(
        "page",
        new NetworksPage(
            filter,
            rows.stream().skip(pager.offset()).limit(pager.size()).toList(),
            pager,
            NetworkQuery.standings(all),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/networks";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<MeasuredNetwork>(
            "网络案件",
            List.of(
                column("网络案件", 30, MeasuredNetwork::name),
                column("主案", 26, row -> row.lead().title()),
                column(
                    "单位",
                    24,
                    row -> units.getOrDefault(row.lead().unitCode(), row.lead().unitCode())),
                column("案发日期", 12, row -> row.lead().foundAt().toLocalDate()),
                column("案件", 8, row -> row.members().size()),
                column("涉案金额（元）", 16, row -> BigDecimal.valueOf(row.valueFen(), 2)),
                column("现在达到", 10, NetworksPage::reached),
                column("申请", 24, NetworksPage::application),
                column("验收标准", 10, row -> row.findAccepted().map(Level::title).orElse("")),
                column("情况", 18, row -> row.standing().title())));
    sheet.write(
        Download.start(response, Download.XLSX, "网络案件.xlsx"),
        NetworkQuery.standing(query.list(filter.whole()), filter).stream(),
        clock.getZone());
  }
}
