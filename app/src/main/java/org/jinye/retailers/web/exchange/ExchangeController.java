package org.jinye.retailers.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.exchange.ExchangePages;
import org.jinye.platform.exchange.SendPage;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.UploadForm;
import org.jinye.retailers.internal.exchange.FilesExchange;
import org.jinye.retailers.internal.exchange.FilesExport;
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

/** 导入零售户档案: a workbook out, and in again after a look at what it would do. */
@Controller
@RequestMapping("/retailers/exchange")
@Supervisors
class ExchangeController {

  private final FilesExchange exchange;
  private final FilesExport export;
  private final ExchangePages pages;

  ExchangeController(FilesExchange exchange, FilesExport export, ExchangePages pages) {
    this.exchange = exchange;
    this.export = export;
    this.pages = pages;
  }

  /** What may be sent. */
  @Configuration(proxyBeanMethods = false)
  static class Limit {

    private static final DataSize BESIDE = DataSize.ofKilobytes(64);

    @Bean
    UploadForm filesForm() {
      return new UploadForm(
          "/retailers/exchange", DataSize.ofBytes(SendPage.LARGEST + BESIDE.toBytes()));
    }
  }

  @GetMapping
  String page(Model model) {
    return pages.page(exchange, model);
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String county, HttpServletResponse response)
      throws IOException {
    export.write(county.strip(), Download.start(response, Download.XLSX, "零售户档案.xlsx"));
  }

  @PostMapping
  String send(
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model)
      throws IOException {
    return pages.send(exchange, file, me, response, model);
  }

  @GetMapping("/files/{id:[0-9]{1,18}}")
  String look(@PathVariable long id, Model model) {
    return pages.look(exchange, id, model);
  }

  @GetMapping("/files/{id:[0-9]{1,18}}/problems.xlsx")
  void problems(@PathVariable long id, HttpServletResponse response) throws IOException {
    pages.problems(exchange, id, response);
  }

  @PostMapping("/files/{id:[0-9]{1,18}}/accept")
  String accept(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes next) {
    return pages.accept(exchange, id, me, model, next);
  }
}
