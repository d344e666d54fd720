package org.jinye.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.internal.document.DocumentKinds;
import org.jinye.evidence.internal.document.DocumentTemplates;
import org.jinye.evidence.internal.document.OwnTemplate;
import org.jinye.evidence.internal.document.TemplateRecords;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文书模板: what is shipped, and what bureaus use in its place. */
@Controller
@RequestMapping("/documents/templates")
@Administrators
class TemplatesController {

  private final DocumentKinds kinds;
  private final DocumentTemplates templates;
  private final TemplateRecords records;
  private final Organization organization;

  TemplatesController(
      DocumentKinds kinds,
      DocumentTemplates templates,
      TemplateRecords records,
      Organization organization) {
    this.kinds = kinds;
    this.templates = templates;
    this.records = records;
    this.organization = organization;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", page(new TemplateForm(null, null, null, null), Map.of()));
    return "evidence/templates";
  }

  @PostMapping
  String add(
      @ModelAttribute TemplateForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    DocumentKind kind = kinds.find(text(form.kind())).orElse(null);
    Map<String, String> problems =
        kind == null
            ? Map.of("kind", "请选择文书的种类。")
            : templates.take(upload(form, kind), content(form), me);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(form, problems));
      return "evidence/templates";
    }
    next.addFlashAttribute("notice", "模板已收下，从 " + form.validFrom() + " 起使用。");
    return "redirect:/documents/templates";
  }

  @GetMapping("/shipped/{code}.docx")
  void shipped(@PathVariable String code, HttpServletResponse response) throws IOException {
    DocumentKind kind = kinds.find(code).orElseThrow(() -> NotFound.of("模板"));
    Download.start(response, Download.DOCX, kind.title() + "模板.docx").write(kind.shipped().get());
  }

  @GetMapping("/{id:[0-9]{1,18}}.docx")
  void own(@PathVariable long id, HttpServletResponse response) throws IOException {
    OwnTemplate template = records.findTemplate(id).orElseThrow(() -> NotFound.of("模板"));
    byte[] content = templates.content(template);
    Download.start(response, Download.DOCX, template.fileName()).write(content);
  }

  private TemplatesPage page(TemplateForm form, Map<String, String> problems) {
    Map<String, String> names = new LinkedHashMap<>();
    organization.listUnits("").forEach(unit -> names.put(unit.code(), unit.name()));
    return new TemplatesPage(kinds.list(), records.list(), names, form, problems);
  }

  private static byte[] content(TemplateForm form) throws IOException {
    MultipartFile file = form.file();
    return file == null ? new byte[0] : file.getBytes();
  }

  private static DocumentTemplates.Upload upload(TemplateForm form, DocumentKind kind) {
    MultipartFile file = form.file();
    String name = file == null ? null : file.getOriginalFilename();
    return new DocumentTemplates.Upload(
        kind, text(form.validFrom()), text(form.note()), text(name));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
