package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.Handover;
import org.jinye.cases.internal.HandoverStore;
import org.jinye.cases.internal.ProposalStore;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailers;
import org.jinye.supply.CodeTrace;
import org.jinye.supply.CodeTraces;
import org.jinye.supply.HandedSeizures;
import org.jinye.warnings.RaisedWarning;
import org.jinye.warnings.Warnings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 喷码去向: to whom and when the cartons of a case were delivered, and what became of it. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}")
@Everyone
class CaseCodesController {

  private static final int SIZE = 100;
  private static final Spreadsheet<CaseCodesPage.Line> SHEET =
      new Spreadsheet<>(
          "喷码去向",
          List.of(
              column("喷码", 36, CaseCodesPage.Line::code),
              column("品名规格", 26, CaseCodesPage.Line::item),
              column("真伪", 16, CaseCodesPage.Line::nature),
              column("送货", 24, CaseCodesPage.Line::words),
              column("许可证号", 16, CaseCodesPage.Line::retailerId),
              column("零售户", 30, CaseCodesPage.Line::retailer),
              column("送货周", 26, CaseCodesPage.Line::week),
              column("送货日期", 12, CaseCodesPage.Line::day),
              column("喷码写的分拣日期", 16, CaseCodesPage.Line::sortedOn)));

  private final CasePages pages;
  private final CodeTraces traces;
  private final Retailers retailers;
  private final HandoverStore handovers;
  private final ProposalStore proposals;
  private final HandedSeizures seizures;
  private final Warnings warnings;
  private final Clock clock;

  CaseCodesController(
      CasePages pages,
      CodeTraces traces,
      Retailers retailers,
      HandoverStore handovers,
      ProposalStore proposals,
      HandedSeizures seizures,
      Warnings warnings,
      Clock clock) {
    this.pages = pages;
    this.traces = traces;
    this.retailers = retailers;
    this.handovers = handovers;
    this.proposals = proposals;
    this.seizures = seizures;
    this.warnings = warnings;
    this.clock = clock;
  }

  private record Coded(GoodsLine line, String code) {}

  @GetMapping("/codes")
  String codes(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    List<Coded> all = all(whole.file());
    Pager pager = new Pager(page, SIZE, all.size(), whole.row().url() + "/codes");
    List<CaseCodesPage.Line> lines =
        lines(me, whole.file(), all.stream().skip(pager.offset()).limit(SIZE).toList());
    model.addAttribute(
        "page",
        new CaseCodesPage(
            whole.row(),
            lines,
            pager,
            day(whole.file()),
            lines.stream().filter(CaseCodesPage.Line::isDelivered).count()));
    return "cases/file/codes";
  }

  @GetMapping("/codes/export.xlsx")
  void export(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
      throws IOException {
    CaseFile file = pages.get(id).file();
    List<CaseCodesPage.Line> lines = lines(me, file, all(file));
    SHEET.write(
        Download.start(response, Download.XLSX, "喷码去向.xlsx"), lines.stream(), clock.getZone());
  }

  /** What was handed to the warning rules, and what came of it; a part of the case's page. */
  @GetMapping("/genuine")
  String genuine(@PathVariable long id, Model model) {
    CaseFiles.Whole whole = pages.get(id);
    Optional<Handover> handover = handovers.find(id);
    List<String> codes = all(whole.file()).stream().map(Coded::code).toList();
    model.addAttribute(
        "page",
        new GenuinePage(
            whole.row(),
            handover.orElse(null),
            handover.map(this::raised).orElse(List.of()),
            handover
                .map(now -> seizures.listOthersWith(codes, Handover.number(id)))
                .orElse(List.of()),
            proposals.findOf(id).orElse(null),
            clock.getZone()));
    return "cases/file/genuine";
  }

  private List<RaisedWarning> raised(Handover of) {
    return Stream.concat(
            warnings.listRaised("W18", Handover.number(of.fileId()), of.seizedOn()).stream(),
            of.partyKey().isEmpty()
                ? Stream.empty()
                : warnings.listRaised("W19", of.partyKey(), of.seizedOn()).stream())
        .toList();
  }

  private static LocalDate day(CaseFile file) {
    return file.discovery().at().toLocalDate();
  }

  private static List<Coded> all(CaseFile file) {
    return file.goods().stream()
        .flatMap(line -> line.codes().stream().map(code -> new Coded(line, code)))
        .toList();
  }

  private List<CaseCodesPage.Line> lines(SignedIn me, CaseFile file, List<Coded> of) {
    Map<String, CodeTrace> found =
        traces.trace(me.scope(), of.stream().map(Coded::code).toList(), day(file));
    Set<String> shops = new HashSet<>();
    found.values().forEach(trace -> shops.add(trace.retailerId()));
    of.forEach(one -> LaserCode.find(one.code()).ifPresent(code -> shops.add(code.licence())));
    Map<String, String> names = retailers.names(shops);
    return of.stream().map(one -> line(one, found, names, day(file))).toList();
  }

  private static CaseCodesPage.Line line(
      Coded of, Map<String, CodeTrace> found, Map<String, String> names, LocalDate day) {
    Optional<LaserCode> code = LaserCode.find(of.code());
    CodeTrace trace = found.get(of.code());
    String shop = trace == null ? code.map(LaserCode::licence).orElse("") : trace.retailerId();
    return new CaseCodesPage.Line(
        of.code(),
        of.line().item(),
        of.line().nature().title(),
        shop,
        names.getOrDefault(shop, ""),
        trace == null ? "" : Weeks.title(Weeks.number(trace.day())),
        trace == null ? "" : trace.day().toString(),
        code.flatMap(one -> one.findSortedOn(day)).map(LocalDate::toString).orElse(""));
  }
}
