package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Stage;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.LedgerStore;
import org.jinye.cases.internal.LedgerStore.Entered;
import org.jinye.cases.internal.MoveFiles;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 出入库记录: one movement of seized goods, and the photographs that show it. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/ledger/moves/{move:[0-9]{1,18}}")
@Everyone
class MoveController {

  private final CasePages pages;
  private final LedgerStore ledger;
  private final WarehouseStore warehouses;
  private final Attachments attachments;
  private final Clock clock;

  MoveController(
      CasePages pages,
      LedgerStore ledger,
      WarehouseStore warehouses,
      Attachments attachments,
      Clock clock) {
    this.pages = pages;
    this.ledger = ledger;
    this.warehouses = warehouses;
    this.attachments = attachments;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @PathVariable long move,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, pages.get(id), get(id, move), AttachmentForm.blank(), List.of(), model);
  }

  @PostMapping("/attachments")
  String attach(
      @PathVariable long id,
      @PathVariable long move,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    CaseFiles.Whole whole = pages.get(id);
    Entered entered = get(id, move);
    if (!CaseCheck.mayHandle(me)) {
      throw Refused.because("出入库的照片由市场检查员或案件承办人上传。");
    }
    if (isClosed(whole, entered)) {
      throw Refused.because("案件已经归档，归档以前的出入库不能再放照片。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.add(MoveFiles.place(entered), form, me.name()),
            "“%s”已归入出入库记录。",
            entered.url(),
            problems -> show(me, whole, entered, form, problems, model));
  }

  /**
   * What an archived file holds stays as it is; goods that leave the store later have their own.
   */
  private boolean isClosed(CaseFiles.Whole whole, Entered of) {
    var archived = whole.row().archivedOn();
    return whole.row().stage() == Stage.ARCHIVED
        && (archived == null
            || of.madeAt().isBefore(archived.atStartOfDay(clock.getZone()).toInstant()));
  }

  private Entered get(long id, long move) {
    return ledger.find(id, move).orElseThrow(() -> NotFound.of("出入库记录"));
  }

  private String show(
      SignedIn me,
      CaseFiles.Whole whole,
      Entered entered,
      AttachmentForm form,
      List<AttachmentProblem> problems,
      Model model) {
    Map<String, Integer> kept =
        attachments.count(MoveFiles.OWNER, List.of(Long.toString(entered.id())));
    boolean mayAdd = CaseCheck.mayHandle(me) && !isClosed(whole, entered);
    model.addAttribute(
        "page",
        new MovePage(
            whole.row(),
            entered,
            warehouses.list().stream()
                .filter(one -> entered.warehouse() != null && one.id() == entered.warehouse())
                .map(Warehouse::name)
                .findFirst()
                .orElse(""),
            whole.findPaper(entered.move().paper()).map(PaperPage::titleOf).orElse(""),
            kept.values().stream().mapToInt(Integer::intValue).sum(),
            attachments.list(MoveFiles.owner(entered), null),
            mayAdd
                ? attachments.upload(
                    entered.url() + "/attachments", MoveFiles.place(entered), form, problems)
                : null,
            clock.getZone()));
    return "cases/file/move";
  }
}
