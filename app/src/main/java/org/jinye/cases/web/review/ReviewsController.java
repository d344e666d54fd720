package org.jinye.cases.web.review;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.review.ReviewScheme;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.review.Finding;
import org.jinye.cases.internal.review.ReviewRound;
import org.jinye.cases.internal.review.ReviewStore;
import org.jinye.cases.internal.review.ReviewedFile;
import org.jinye.cases.internal.review.Reviewing;
import org.jinye.cases.internal.review.Reviewing.Verdict;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案卷评查: rounds, the files of each, and the reading of one. */
@Controller
@RequestMapping(ReviewsPage.PATH)
@Everyone
class ReviewsController {

  private static final int OWN_FINDINGS = 5;

  private final Reviewing reviewing;
  private final ReviewStore store;
  private final CaseStore cases;
  private final CaseFiles files;
  private final Organization organization;
  private final Clock clock;

  ReviewsController(
      Reviewing reviewing,
      ReviewStore store,
      CaseStore cases,
      CaseFiles files,
      Organization organization,
      Clock clock) {
    this.reviewing = reviewing;
    this.store = store;
    this.cases = cases;
    this.files = files;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    return list(me, "", "5", Map.of(), model);
  }

  @PostMapping
  String draw(
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(defaultValue = "") String perCounty,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    int per = perCounty.matches("[0-9]{1,4}") ? Integer.parseInt(perCounty) : 0;
    return switch (reviewing.draw(me, quarter, per)) {
      case Reviewing.Outcome.Done done -> {
        next.addFlashAttribute("notice", "已抽卷，评查人的待办里有任务了。");
        yield "redirect:" + done.url();
      }
      case Reviewing.Outcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield list(me, quarter, perCounty, refused.errors(), model);
      }
    };
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String round(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return round(me, id, null, model);
  }

  @PostMapping("/{id:[0-9]{1,18}}/close")
  String close(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return switch (reviewing.close(me, id)) {
      case Reviewing.Outcome.Done done -> {
        next.addFlashAttribute("notice", "评查已结束。");
        yield "redirect:" + done.url();
      }
      case Reviewing.Outcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield round(me, id, refused.errors().get(""), model);
      }
    };
  }

  @GetMapping("/{id:[0-9]{1,18}}/export.xlsx")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    ReviewRound round = store.findRound(id).orElseThrow(() -> NotFound.of("评查"));
    List<ReviewedFile> all = store.files(id);
    Map<Long, CaseRow> rows = rows(all);
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<ReviewedFile>(
            "案卷评查",
            List.of(
                column("案件", 26, one -> title(rows, one)),
                column("单位", 26, one -> units.getOrDefault(one.unitCode(), one.unitCode())),
                column("程序", 12, one -> one.procedure().title()),
                column("评查人", 14, ReviewedFile::reviewer),
                column("状态", 14, one -> one.state().title()),
                column("得分", 10, ReviewedFile::score),
                column(
                    "扣分",
                    80,
                    one ->
                        one.findings().stream()
                            .filter(finding -> !finding.isStruck())
                            .map(finding -> finding.words() + " -" + finding.points())
                            .collect(Collectors.joining("；"))),
                column("异议", 40, ReviewedFile::objection),
                column("答复", 40, ReviewedFile::answer)));
    sheet.write(
        Download.start(response, Download.XLSX, "案卷评查 " + round.title() + ".xlsx"),
        all.stream(),
        clock.getZone());
  }

  @GetMapping("/files/{id:[0-9]{1,18}}")
  String file(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return file(me, id, Map.of(), Map.of(), model);
  }

  @PostMapping("/files/{id:[0-9]{1,18}}")
  String judge(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new LinkedHashMap<>();
    Verdict verdict = verdict(typed, errors);
    if (errors.isEmpty()) {
      switch (reviewing.judge(me, id, version(typed), verdict)) {
        case Reviewing.Outcome.Done done -> {
          next.addFlashAttribute("notice", "评查结果已登记。");
          return "redirect:" + done.url();
        }
        case Reviewing.Outcome.Refused refused -> errors.putAll(refused.errors());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return file(me, id, typed, errors, model);
  }

  @PostMapping("/files/{id:[0-9]{1,18}}/reply")
  String reply(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String objection = typed.containsKey("accept") ? "" : text(typed, "objection");
    Map<String, String> errors = new LinkedHashMap<>();
    if (!typed.containsKey("accept") && objection.isEmpty()) {
      errors.put("objection", "请写明异议的理由。");
    } else {
      switch (reviewing.reply(me, id, version(typed), objection)) {
        case Reviewing.Outcome.Done done -> {
          next.addFlashAttribute("notice", objection.isEmpty() ? "已确认。" : "异议已提出。");
          return "redirect:" + done.url();
        }
        case Reviewing.Outcome.Refused refused -> errors.putAll(refused.errors());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return file(me, id, typed, errors, model);
  }

  private static Verdict verdict(Map<String, String> typed, Map<String, String> errors) {
    Map<Integer, String> struck = new LinkedHashMap<>();
    typed.forEach((name, value) -> {
      if (name.matches("struck-[0-9]{1,4}")) {
        int place = Integer.parseInt(name.substring("struck-".length()));
        struck.put(place, text(typed, "because-" + place));
      }
    });
    List<Finding> own = new ArrayList<>();
    for (int nth = 0; nth < OWN_FINDINGS; nth++) {
      String words = text(typed, "own-" + nth);
      String points = text(typed, "points-" + nth);
      if (words.isEmpty() && points.isEmpty()) {
        continue;
      }
      if (words.isEmpty() || words.length() > 500 || !points.matches("[0-9]{1,2}(\\.[05])?")) {
        errors.put("own-" + nth, "请写明问题（最多 500 个字）和扣几分（0.5 的倍数）。");
      } else {
        own.add(new Finding("", new BigDecimal(points), words, "", "", "", "", false, ""));
      }
    }
    return new Verdict(
        struck, own, text(typed, "zero"), text(typed, "zeroWords"), text(typed, "answer"));
  }

  private String list(
      SignedIn me, String quarter, String perCounty, Map<String, String> errors, Model model) {
    model.addAttribute(
        "page",
        new ReviewsPage(
            store.rounds(),
            organization.unitNamesWithThoseAbove(),
            Reviewing.mayDraw(me),
            quarter,
            perCounty,
            errors,
            LocalDate.now(clock)));
    return "cases/review/list";
  }

  private String round(SignedIn me, long id, @Nullable String refused, Model model) {
    ReviewRound round = store.findRound(id).orElseThrow(() -> NotFound.of("评查"));
    List<ReviewedFile> all = store.files(id);
    model.addAttribute(
        "page",
        new RoundPage(
            round,
            all,
            rows(all),
            organization.unitNames(),
            Reviewing.mayClose(me, round),
            refused));
    return "cases/review/round";
  }

  private String file(
      SignedIn me, long id, Map<String, String> typed, Map<String, String> errors, Model model) {
    ReviewedFile file = store.findFile(id).orElseThrow(() -> NotFound.of("评查案卷"));
    Optional<CaseFiles.Whole> whole = files.find(file.fileId());
    ReviewScheme scheme =
        whole.map(Reviewing::scheme).orElseGet(() -> ReviewScheme.on(LocalDate.now(clock)));
    model.addAttribute(
        "page",
        new ReviewedFilePage(
            file,
            whole.map(CaseFiles.Whole::row).orElse(null),
            scheme.zeros(),
            scheme.full(),
            file.reviewerId() == me.accountId() && file.state() != ReviewedFile.State.FINAL,
            file.reviewerId() != me.accountId()
                && Reviewing.mayReply(me)
                && file.state() == ReviewedFile.State.SCORED,
            typed,
            errors));
    return "cases/review/file";
  }

  private Map<Long, CaseRow> rows(List<ReviewedFile> all) {
    return cases.list(all.stream().map(ReviewedFile::fileId).toList()).stream()
        .collect(Collectors.toMap(CaseRow::id, row -> row));
  }

  private static String title(Map<Long, CaseRow> rows, ReviewedFile of) {
    CaseRow row = rows.get(of.fileId());
    return row == null ? Long.toString(of.fileId()) : row.title();
  }

  private static int version(Map<String, String> typed) {
    String version = text(typed, "version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
