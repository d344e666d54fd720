package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.web.Download;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.jinye.tasks.internal.procedure.Version;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 流程: which procedures there are, how they go, and how a unit does one in its own way. */
@Controller
@RequestMapping("/procedures")
@Administrators
class ProceduresController {

  private final ProcedureBook book;
  private final BeyondSight beyond;
  private final ProcedureSheet sheet;

  ProceduresController(ProcedureBook book, BeyondSight beyond, ProcedureSheet sheet) {
    this.book = book;
    this.beyond = beyond;
    this.sheet = sheet;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("page", new ProceduresPage(book.listInSight(), beyond));
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
}
