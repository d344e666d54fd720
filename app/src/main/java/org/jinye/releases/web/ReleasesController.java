package org.jinye.releases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.releases.Release;
import org.jinye.releases.internal.ReleaseCheck;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 规则发布: what was changed in the rules, by whom, and where each change stands. */
@Controller
@RequestMapping(ReleaseFilter.PATH)
@Everyone
class ReleasesController {

  private final ReleaseQuery query;
  private final ReleaseWords words;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReleasesController(
      ReleaseQuery query, ReleaseWords words, TransactionTemplate transaction, Clock clock) {
    this.query = query;
    this.words = words;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute ReleaseFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(ReleaseFilter.PATH));
    Map<String, String> units = words.unitNames();
    model.addAttribute(
        "page",
        new ReleaseListPage(
            filter,
            query.page(filter, pager).stream().map(release -> line(release, units)).toList(),
            pager,
            words.rules(),
            ReleaseWords.states(),
            words.units(me),
            ReleaseCheck.mayWrite(me, me.unitCode())));
    return "releases/list";
  }

  private ReleaseListPage.Line line(DatedRelease dated, Map<String, String> units) {
    Release release = dated.release();
    return new ReleaseListPage.Line(
        release,
        words.rule(release.ruleId()),
        units.getOrDefault(release.unitCode(), release.unitCode()),
        words.standing(dated),
        words.minute(release.createdAt()));
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute ReleaseFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = words.unitNames();
    var sheet =
        new Spreadsheet<DatedRelease>(
            "规则发布",
            List.of(
                Spreadsheet.column("编号", 8, row -> row.release().id()),
                Spreadsheet.column("规则", 28, row -> words.rule(row.release().ruleId())),
                Spreadsheet.column("规则版本", 10, row -> row.release().ruleVersion()),
                Spreadsheet.column(
                    "单位",
                    20,
                    row -> units.getOrDefault(row.release().unitCode(), row.release().unitCode())),
                Spreadsheet.column("状态", 24, words::standing),
                Spreadsheet.column("生效日期", 12, DatedRelease::from),
                Spreadsheet.column("调整理由", 60, row -> row.release().reason()),
                Spreadsheet.column("起草人", 12, row -> row.release().createdBy()),
                Spreadsheet.column("起草时间", 18, row -> row.release().createdAt())));
    var out = Download.start(response, Download.XLSX, "规则发布.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<DatedRelease> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
