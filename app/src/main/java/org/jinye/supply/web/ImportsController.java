package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.supply.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 数据导入: what came in, and the form for more. */
@Controller
@RequestMapping("/imports")
@CitySupervisors
class ImportsController {

  private final Imports imports;
  private final UploadedFiles uploads;
  private final KindGuides guides;
  private final DataSize largest;
  private final Clock clock;

  ImportsController(
      Imports imports,
      UploadedFiles uploads,
      KindGuides guides,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
      Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.guides = guides;
    this.largest = largest;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("page", page(page, "", null));
    return "supply/imports";
  }

  /** The list alone, for its asking again while something runs. */
  @GetMapping("/table")
  String table(@RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("page", page(page, "", null));
    return "supply/table";
  }

  /** Keeps the files and queues them; nothing of what was received can be lost after the answer. */
  @PostMapping
  String upload(
      @RequestParam(defaultValue = "") String profile,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model)
      throws IOException {
    List<MultipartFile> chosen =
        files == null ? List.of() : files.stream().filter(file -> !nameOf(file).isEmpty()).toList();
    try {
      List<Long> queued = uploads.queue(chosen, profile);
      String target = queued.size() == 1 ? "/imports/" + queued.getFirst() : "/imports";
      if (fragment) {
        response.setHeader("HX-Redirect", target);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return "supply/nothing";
      }
      next.addFlashAttribute("notice", "已收到 %d 个文件，正在依次导入。".formatted(queued.size()));
      return "redirect:" + target;
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(1, profile, refused.getMessage()));
      return fragment ? "supply/upload" : "supply/imports";
    }
  }

  @GetMapping("/export")
  void export(HttpServletResponse response) throws IOException {
    Stream<ImportView> all =
        imports.list(Integer.MAX_VALUE, 0).stream()
            .map(record -> new ImportView(record, clock.getZone()));
    ImportSheet.TABLE.write(
        Download.start(response, Download.XLSX, "数据导入记录.xlsx"), all, clock.getZone());
  }

  /** A workbook with the heading of one kind of file. */
  @GetMapping("/templates/{kind}")
  void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
    KindGuide guide = guides.find(kind).orElseThrow(() -> NotFound.of("模板"));
    guide
        .template()
        .write(
            Download.start(response, Download.XLSX, guide.fileName()),
            Stream.empty(),
            clock.getZone());
  }

  private ImportsPage page(int page, String profile, @Nullable String error) {
    var pager = new Pager(page, Pager.DEFAULT_SIZE, imports.count(), "/imports");
    List<ImportView> shown =
        imports.list(pager.size(), pager.offset()).stream()
            .map(record -> new ImportView(record, clock.getZone()))
            .toList();
    var upload =
        new ImportsPage.Upload(
            guides.listProfiles(), guides.listProfileProblems(), profile, largest, error);
    return new ImportsPage(shown, pager, guides.listAll(), upload);
  }

  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
