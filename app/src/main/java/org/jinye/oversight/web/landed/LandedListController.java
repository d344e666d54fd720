package org.jinye.oversight.web.landed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.oversight.internal.landed.LandedCheck;
import org.jinye.oversight.internal.landed.LandedFilter;
import org.jinye.oversight.internal.landed.LandedFilter.Found;
import org.jinye.oversight.internal.landed.LandedQuery;
import org.jinye.oversight.web.Figure;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 落地销售检查: the list with its three hundred percents. */
@Controller
@RequestMapping(LandedFilter.PATH)
@Everyone
class LandedListController {

  private final LandedQuery query;
  private final UnitNames units;
  private final Retailers retailers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LandedListController(
      LandedQuery query,
      UnitNames units,
      Retailers retailers,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.units = units;
    this.retailers = retailers;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute LandedFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(filter, page, me));
    return "oversight/landedlist";
  }

  /** The newest of a shop as a part of the retailer's page; kept from whom they are about. */
  @GetMapping("/part")
  String part(
      @ModelAttribute LandedFilter filter, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", me.isOfBusiness() ? null : page(filter, 1, me));
    return "oversight/landedpart";
  }

  private LandedListPage page(LandedFilter filter, int page, SignedIn me) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(LandedFilter.PATH));
    List<LandedCheck> rows = query.page(filter, pager);
    long all = query.count(filter.with(null));
    return new LandedListPage(
        filter,
        rows,
        pager,
        List.of(
            Figure.count("检查", all, "户", filter.with(null).url(LandedFilter.PATH)),
            percent("入网率", Found.NETWORK, filter, all),
            percent("落地率", Found.GROUND, filter, all),
            percent("入户率", Found.DOOR, filter, all),
            count(Found.INFORMAL, filter),
            count(Found.DIFFERENCES, filter)),
        units.bureaus(),
        retailers.names(rows.stream().map(LandedCheck::retailerId).distinct().toList()),
        me.has(Role.SUPERVISOR));
  }

  private Figure count(Found found, LandedFilter filter) {
    LandedFilter narrowed = filter.with(found);
    return Figure.count(found.title(), query.count(narrowed), "户", narrowed.url(LandedFilter.PATH));
  }

  /** The part that meets it; opens those that do not. */
  private Figure percent(String title, Found lacking, LandedFilter filter, long all) {
    LandedFilter narrowed = filter.with(lacking);
    long not = query.count(narrowed);
    String value =
        all == 0
            ? "—"
            : String.format(Locale.ROOT, "%.1f", Math.floor(1000.0 * (all - not) / all) / 10);
    return new Figure(
        title,
        value,
        all == 0 ? "" : "%",
        narrowed.url(LandedFilter.PATH),
        all == 0 ? null : not + " 户未达到");
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute LandedFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> names = units.bureaus();
    var sheet =
        new Spreadsheet<LandedCheck>(
            "落地销售检查",
            List.of(
                Spreadsheet.column("检查日期", 12, LandedCheck::checkedOn),
                Spreadsheet.column("单位", 20, row -> names.getOrDefault(row.unitCode(), "")),
                Spreadsheet.column("许可证号", 16, LandedCheck::retailerId),
                Spreadsheet.column("入网", 8, row -> met(row.networkOk())),
                Spreadsheet.column("落地", 8, row -> met(row.groundOk())),
                Spreadsheet.column("入户", 8, row -> met(row.doorOk())),
                Spreadsheet.column("不符合项", 10, LandedCheck::exceptions),
                Spreadsheet.column("未按规定办理", 12, LandedCheck::informal),
                Spreadsheet.column("送货记录", 10, LandedCheck::deliveries),
                Spreadsheet.column("数量不符", 10, LandedCheck::differences),
                Spreadsheet.column("备注", 40, LandedCheck::remarks),
                Spreadsheet.column("检查人", 12, LandedCheck::checkedBy)));
    var out = Download.start(response, Download.XLSX, "落地销售检查.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<LandedCheck> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static String met(boolean isMet) {
    return isMet ? "达到" : "未达到";
  }
}
