package org.jinye.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jinye.evidence.internal.document.DocumentFilter;
import org.jinye.evidence.internal.document.DocumentKinds;
import org.jinye.evidence.internal.document.DocumentQuery;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书登记: what was issued, by bureau, kind, year and number. */
@Controller
@RequestMapping("/documents")
@Everyone
class DocumentsController {

  private final DocumentQuery query;
  private final DocumentKinds kinds;
  private final DocumentSheet sheet;
  private final Organization organization;

  DocumentsController(
      DocumentQuery query, DocumentKinds kinds, DocumentSheet sheet, Organization organization) {
    this.query = query;
    this.kinds = kinds;
    this.sheet = sheet;
    this.organization = organization;
  }

  @GetMapping
  String list(
      @ModelAttribute DocumentFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/documents"));
    model.addAttribute(
        "page",
        new DocumentsPage(
            filter,
            query.page(filter, pager),
            pager,
            units(),
            kinds.choices(),
            query.years(),
            query.gaps(),
            me.isAdministrator()));
    return "evidence/documents";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute DocumentFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, units(), Download.start(response, Download.XLSX, "文书登记.xlsx"));
  }

  private Map<String, String> units() {
    return organization.unitNames();
  }
}
