package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.casebook.goods.PastedCodes;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.retailers.Retailers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 喷码核对: whether codes are codes, and for whom the cartons were sorted. */
@Controller
@RequestMapping(CodesPage.PATH)
@Everyone
class CodesController {

  private static final Spreadsheet<CodesPage.Row> SHEET =
      new Spreadsheet<>(
          "喷码核对",
          List.of(
              column("喷码", 36, row -> row.code().text()),
              column("分拣日期", 12, CodesPage.Row::sortedOn),
              column("公司代码", 10, row -> row.code().company()),
              column("许可证号", 16, row -> row.code().licence()),
              column("零售户", 30, CodesPage.Row::retailer),
              column("疑点", 40, CodesPage.Row::doubts)));

  private final Retailers retailers;
  private final Clock clock;

  CodesController(Retailers retailers, Clock clock) {
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping
  String blank(Model model) {
    model.addAttribute("page", CodesPage.blank());
    return "cases/codes";
  }

  @PostMapping
  String read(
      @RequestParam(defaultValue = "") String codes, HttpServletResponse response, Model model) {
    CodesPage page = page(codes);
    if (page.error() != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", page);
    return "cases/codes";
  }

  @PostMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String codes, HttpServletResponse response)
      throws IOException {
    SHEET.write(
        Download.start(response, Download.XLSX, "喷码核对.xlsx"),
        page(codes).rows().stream(),
        clock.getZone());
  }

  private CodesPage page(String pasted) {
    if (pasted.isBlank()) {
      return new CodesPage(pasted, false, List.of(), List.of(), "请扫描、粘贴或输入喷码。");
    }
    PastedCodes read = PastedCodes.read(pasted);
    LocalDate today = LocalDate.now(clock);
    Map<String, String> names =
        retailers.names(read.codes().stream().map(LaserCode::licence).collect(Collectors.toSet()));
    List<CodesPage.Row> rows =
        read.codes().stream()
            .map(code ->
                new CodesPage.Row(
                    code,
                    code.findSortedOn(today).map(LocalDate::toString).orElse(""),
                    names.getOrDefault(code.licence(), ""),
                    String.join("；", code.doubts(today))))
            .toList();
    return new CodesPage(pasted, true, rows, read.faults(), null);
  }
}
