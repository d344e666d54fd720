package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.AddingVersion;
import org.jinye.tasks.internal.procedure.AddingVersion.Checked;
import org.jinye.tasks.internal.procedure.AddingVersion.Form;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.jinye.tasks.internal.procedure.ProcedureFile;
import org.jinye.tasks.internal.procedure.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 流程: which procedures there are, how they go, and how a unit does one in its own way. */
@Controller
@RequestMapping("/procedures")
@Administrators
class ProceduresController {

  private final ProcedureBook book;
  private final AddingVersion adding;
  private final Organization organization;
  private final BeyondSight beyond;
  private final ProcedureSheet sheet;

  ProceduresController(
      ProcedureBook book,
      AddingVersion adding,
      Organization organization,
      BeyondSight beyond,
      ProcedureSheet sheet) {
    this.book = book;
    this.adding = adding;
    this.organization = organization;
    this.beyond = beyond;
    this.sheet = sheet;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute(
        "page",
        new ProceduresPage(
            book.listInSight(), beyond, units(), new Form("", "", "", ""), Map.of(), null));
    return "tasks/procedures";
  }

  @GetMapping("/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    sheet.write(Download.start(response, Download.XLSX, "流程.xlsx"));
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(@PathVariable long id, Model model) {
    Version version = book.get(id);
    model.addAttribute("version", version);
    model.addAttribute("unit", beyond.unitName(version.unitCode()));
    model.addAttribute("picture", ProcedurePicture.of(version.procedure(), null));
    return "tasks/procedure";
  }

  @GetMapping("/{id:[0-9]{1,18}}/file")
  void file(@PathVariable long id, HttpServletResponse response) throws IOException {
    Version version = book.get(id);
    String name = version.procedure().title() + "第" + version.number() + "版.yaml";
    Download.start(response, "application/yaml", name)
        .write(version.definition().getBytes(StandardCharsets.UTF_8));
  }

  /** Looks at the file and shows how the procedure would go; keeps nothing. */
  @PostMapping("/check")
  String check(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    String definition;
    try (InputStream in = file.getInputStream()) {
      definition = new String(in.readNBytes(ProcedureFile.LARGEST + 1), StandardCharsets.UTF_8);
    }
    Form form = new Form(unit, from, to, definition);
    return look(form, adding.check(form), response, model);
  }

  /** Adds what the preview showed. */
  @PostMapping("/accept")
  String accept(
      @ModelAttribute Form form,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Checked checked = adding.add(form);
    if (!checked.errors().isEmpty()) {
      return look(form, checked, response, model);
    }
    next.addFlashAttribute("notice", "新版本已保存，从生效日起新发起的按它办理。");
    return "redirect:/procedures";
  }

  private String look(Form form, Checked checked, HttpServletResponse response, Model model) {
    if (!checked.errors().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    ProcedurePicture picture =
        checked.procedure() == null || !checked.errors().isEmpty()
            ? null
            : ProcedurePicture.of(checked.procedure(), null);
    model.addAttribute(
        "page",
        new ProceduresPage(book.listInSight(), beyond, units(), form, checked.errors(), picture));
    return "tasks/procedures";
  }

  private List<Choice> units() {
    return organization.listUnits("").stream()
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }
}
