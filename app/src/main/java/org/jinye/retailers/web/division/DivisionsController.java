package org.jinye.retailers.web.division;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.exchange.ExchangePages;
import org.jinye.platform.exchange.SendPage;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.MenuEntry;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.UploadForm;
import org.jinye.retailers.internal.division.Division;
import org.jinye.retailers.internal.division.DivisionExchange;
import org.jinye.retailers.internal.division.DivisionList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 区划代码: the list, and its import with a look at what it would do. */
@Controller
@RequestMapping("/divisions")
@Administrators
class DivisionsController {

  private static final Spreadsheet<Division> SHEET =
      new Spreadsheet<>(
          "区划代码",
          List.of(
              column("代码", 10, Division::code),
              column("名称", 28, Division::name),
              column("级别", 8, Division::level),
              column("全称", 48, Division::fullName)));

  private final DivisionList divisions;
  private final DivisionExchange exchange;
  private final ExchangePages pages;
  private final Clock clock;

  DivisionsController(
      DivisionList divisions, DivisionExchange exchange, ExchangePages pages, Clock clock) {
    this.divisions = divisions;
    this.exchange = exchange;
    this.pages = pages;
    this.clock = clock;
  }

  /** Where it stands in the menu, and what may be sent. */
  @Configuration(proxyBeanMethods = false)
  static class Place {

    private static final DataSize BESIDE = DataSize.ofKilobytes(64);

    @Bean
    MenuEntry divisionsEntry() {
      return new MenuEntry("系统", "区划代码", "/divisions", "map-2", 306, SignedIn::isAdministrator);
    }

    @Bean
    UploadForm divisionsForm() {
      return new UploadForm(
          "/divisions/import", DataSize.ofBytes(SendPage.LARGEST + BESIDE.toBytes()));
    }
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String words = q.strip();
    Pager pager =
        new Pager(
            page,
            Pager.DEFAULT_SIZE,
            divisions.count(words),
            DivisionsPage.url("/divisions", words));
    model.addAttribute("page", new DivisionsPage(words, divisions.page(words, pager), pager));
    return "retailers/divisions";
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response)
      throws IOException {
    try (Stream<Division> rows = divisions.stream(q.strip())) {
      SHEET.write(Download.start(response, Download.XLSX, "区划代码.xlsx"), rows, clock.getZone());
    }
  }

  @GetMapping("/import")
  String page(Model model) {
    return pages.page(exchange, model);
  }

  @PostMapping("/import")
  String send(
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model)
      throws IOException {
    return pages.send(exchange, file, me, response, model);
  }

  @GetMapping("/import/files/{id:[0-9]{1,18}}")
  String look(@PathVariable long id, Model model) {
    return pages.look(exchange, id, model);
  }

  @GetMapping("/import/files/{id:[0-9]{1,18}}/problems.xlsx")
  void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
    pages.problems(exchange, id, response);
  }

  @PostMapping("/import/files/{id:[0-9]{1,18}}/accept")
  String accept(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    return pages.accept(exchange, id, me, model, next);
  }
}
