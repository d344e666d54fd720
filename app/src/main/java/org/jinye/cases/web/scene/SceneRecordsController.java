package org.jinye.cases.web.scene;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.scene.OpeningScene;
import org.jinye.cases.internal.scene.SceneFiles;
import org.jinye.cases.internal.scene.SceneQuery;
import org.jinye.cases.internal.scene.SceneRecord;
import org.jinye.cases.internal.scene.SceneRow;
import org.jinye.cases.internal.scene.SceneStore;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 现场记录: what came from the devices, and the case that is opened from it. */
@Controller
@RequestMapping(SceneRecordsPage.PATH)
@Everyone
class SceneRecordsController {

  private static final String PAGE = "cases/scene/record";

  private final SceneQuery query;
  private final SceneStore store;
  private final OpeningScene opening;
  private final OfficerStore officers;
  private final Attachments attachments;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SceneRecordsController(
      SceneQuery query,
      SceneStore store,
      OpeningScene opening,
      OfficerStore officers,
      Attachments attachments,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.store = store;
    this.opening = opening;
    this.officers = officers;
    this.attachments = attachments;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(SceneRecordsPage.PATH));
    model.addAttribute(
        "page",
        new SceneRecordsPage(
            filter,
            query.page(filter, pager),
            pager,
            query.standings(filter),
            organization.unitNames(),
            LocalDate.now(clock),
            clock.getZone(),
            CaseCheck.mayHandle(me)));
    return "cases/scene/records";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<SceneRow>(
            "现场记录",
            List.of(
                column("当事人", 28, SceneRow::party),
                column("发现时间", 18, SceneRow::foundAt),
                column("地点", 36, SceneRow::place),
                column("情况", 12, row -> row.standing().title()),
                column("案件", 26, SceneRow::caseTitle),
                column("填写人", 12, SceneRow::madeBy),
                column("送达服务器", 18, SceneRow::sentAt),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode()))));
    var out = Download.start(response, Download.XLSX, "现场记录.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<SceneRow> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, get(id), Map.of(), AttachmentForm.blank(), List.of(), model);
  }

  /** Opens the case; asked again, it takes over what came from the devices since. */
  @PostMapping("/{id:[0-9]{1,18}}/case")
  String open(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    return switch (opening.open(me, id)) {
      case OpeningScene.Opened.Done done -> {
        next.addFlashAttribute(
            "notice", done.left().isEmpty() ? "案件已登记，检查笔录、签名和照片已带入案卷。" : "案件已登记。" + done.left());
        yield "redirect:" + done.file().url();
      }
      case OpeningScene.Opened.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(me, get(id), refused.errors(), AttachmentForm.blank(), List.of(), model);
      }
    };
  }

  @PostMapping("/{id:[0-9]{1,18}}/attachments")
  String attach(
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    SceneRecord record = get(id);
    if (!CaseCheck.mayHandle(me)) {
      throw Refused.because("现场材料由市场检查员或案件承办人上传。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.add(SceneFiles.place(record), form, me.name()),
            "“%s”已归入现场记录。",
            record.url(),
            problems -> show(me, record, Map.of(), form, problems, model));
  }

  private SceneRecord get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("现场记录"));
  }

  private String show(
      SignedIn me,
      SceneRecord record,
      Map<String, String> errors,
      AttachmentForm form,
      List<AttachmentProblem> problems,
      Model model) {
    boolean mayHandle = CaseCheck.mayHandle(me);
    model.addAttribute(
        "page",
        new SceneRecordPage(
            record,
            organization.unitName(record.unitCode()),
            officers.listCertificates(record.draft().certificates()),
            record.draft().problems(LocalDateTime.ofInstant(clock.instant(), clock.getZone())),
            errors,
            attachments.list(SceneFiles.owner(record), null),
            mayHandle
                ? attachments.upload(
                    record.url() + "/attachments", SceneFiles.place(record), form, problems)
                : null,
            mayHandle,
            mayHandle && record.participants().contains(me.accountId()),
            clock.getZone()));
    return PAGE;
  }
}
