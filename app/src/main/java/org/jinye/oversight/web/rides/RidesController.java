package org.jinye.oversight.web.rides;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.oversight.internal.rides.Ride;
import org.jinye.oversight.internal.rides.RideFilter;
import org.jinye.oversight.internal.rides.RideQuery;
import org.jinye.oversight.internal.rides.RideQuotas;
import org.jinye.oversight.internal.rides.RideQuotas.Standing;
import org.jinye.oversight.web.Figure;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.Months;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 随车检查: the list, and how the month's quotas stand. */
@Controller
@RequestMapping(RideFilter.PATH)
@Everyone
class RidesController {

  private final RideQuery query;
  private final RideQuotas quotas;
  private final UnitNames units;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RidesController(
      RideQuery query,
      RideQuotas quotas,
      UnitNames units,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.quotas = quotas;
    this.units = units;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RideFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    YearMonth month = Months.find(filter.month()).orElseGet(() -> YearMonth.from(today));
    List<Standing> standings = quotas.list(month);
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(RideFilter.PATH));
    int missing = standings.stream().mapToInt(Standing::missing).sum();
    model.addAttribute(
        "page",
        new RideListPage(
            filter,
            query.page(filter, pager),
            pager,
            List.of(
                figure("随车检查", filter.with("")),
                figure("有差异", filter.with(RideFilter.FAULTY)),
                Figure.count(month.getMonthValue() + "月还差", missing, "次", "#quotas")),
            month,
            standings,
            units.bureaus(),
            me.has(Role.SUPERVISOR),
            today));
    return "oversight/ridelist";
  }

  private Figure figure(String title, RideFilter filter) {
    return Figure.count(title, query.count(filter), "次", filter.url(RideFilter.PATH));
  }

  /** Where the task over a county's month leads. */
  @GetMapping("/months/{unit:[0-9]{6}}.{month:[0-9-]{7}}")
  String month(@PathVariable String unit, @PathVariable String month) {
    return "redirect:" + new RideFilter(month, unit, "", "").url(RideFilter.PATH);
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RideFilter filter, HttpServletResponse response) throws IOException {
    Map<String, String> names = units.bureaus();
    var sheet =
        new Spreadsheet<Ride>(
            "随车检查",
            List.of(
                Spreadsheet.column("送货日期", 12, Ride::day),
                Spreadsheet.column("单位", 20, row -> names.getOrDefault(row.unitCode(), "")),
                Spreadsheet.column("线路", 16, Ride::route),
                Spreadsheet.column("送货员", 14, Ride::worker),
                Spreadsheet.column("车牌号", 12, Ride::vehicle),
                Spreadsheet.column("送货户次", 10, Ride::recorded),
                Spreadsheet.column("核对户次", 10, Ride::checked),
                Spreadsheet.column("有差异", 10, Ride::faulty),
                Spreadsheet.column("备注", 40, Ride::remarks),
                Spreadsheet.column("检查人", 12, Ride::checkedBy),
                Spreadsheet.column("登记时间", 17, Ride::checkedAt)));
    var out = Download.start(response, Download.XLSX, "随车检查.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Ride> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
