package org.jinye.worktime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.worktime.WorkingDays;
import org.jinye.worktime.YearTable;
import org.jinye.worktime.internal.AcceptingCalendar;
import org.jinye.worktime.internal.AcceptingCalendar.Outcome;
import org.jinye.worktime.internal.AcceptingCalendar.Proposal;
import org.jinye.worktime.internal.CalendarEditions;
import org.jinye.worktime.internal.CalendarFile;
import org.jinye.worktime.internal.CalendarProblem;
import org.jinye.worktime.internal.CalendarReading;
import org.jinye.worktime.internal.CalendarText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: everybody looks, administrators bring a new year's file into force. */
@Controller
@RequestMapping("/calendar")
class WorkCalendarController {

  private final YearPages pages;
  private final WorkingDays workingDays;
  private final CalendarEditions editions;
  private final AcceptingCalendar accepting;
  private final Clock clock;

  WorkCalendarController(
      YearPages pages,
      WorkingDays workingDays,
      CalendarEditions editions,
      AcceptingCalendar accepting,
      Clock clock) {
    this.pages = pages;
    this.workingDays = workingDays;
    this.editions = editions;
    this.accepting = accepting;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  String year(
      @RequestParam(required = false) @Nullable Integer year,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    int shown = known(year == null ? pages.thisYear() : year);
    model.addAttribute("page", pages.page(shown, me, List.of()));
    return "worktime/year";
  }

  @GetMapping("/export")
  @Everyone
  void export(@RequestParam int year, HttpServletResponse response) throws IOException {
    var sheets = new YearSheets(known(year), workingDays.calendar());
    sheets.write(Download.start(response, Download.XLSX, sheets.fileName()), clock.getZone());
  }

  /** An edition in our own form: to keep, or as the pattern for the next year. */
  @GetMapping("/file")
  @Everyone
  void file(@RequestParam int year, @RequestParam int edition, HttpServletResponse response)
      throws IOException {
    YearTable table = editions.findTable(year, edition).orElseThrow(() -> NotFound.of("日历版本"));
    String name = "工作日历%d第%d版.json".formatted(year, edition);
    Download.start(response, "application/json", name).write(CalendarText.write(table));
  }

  /** Looks at the file and shows what it would change; keeps nothing. */
  @PostMapping("/check")
  @Administrators
  String check(
      @RequestParam int year,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model)
      throws IOException {
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(CalendarFile.LARGEST + 1);
    }
    String name = fileName(file.getOriginalFilename());
    int seen = accepting.editionInForce(known(year));
    return look(new Proposal(year, name, seen, me.name()), content, null, me, response, model);
  }

  /** Brings into force what the preview showed. */
  @PostMapping("/accept")
  @Administrators
  String accept(
      @RequestParam int year,
      @RequestParam String content,
      @RequestParam String fileName,
      @RequestParam int seenEdition,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    byte[] file = decoded(content);
    var proposal = new Proposal(known(year), fileName(fileName), seenEdition, me.name());
    return switch (accepting.accept(proposal, file)) {
      case Outcome.Accepted accepted -> {
        int number = accepted.edition().number();
        next.addFlashAttribute("notice", "%d 年工作日历第 %d 版已生效。".formatted(year, number));
        yield "redirect:/calendar/moved?year=%d&edition=%d".formatted(year, number);
      }
      case Outcome.Unchanged unchanged -> {
        next.addFlashAttribute("notice", "文件与现行日历相同，没有改变。");
        yield "redirect:/calendar?year=" + year;
      }
      case Outcome.Refused refused -> refuse(year, refused.problems(), me, response, model);
      case Outcome.Overtaken overtaken -> {
        var by = overtaken.by();
        String words =
            "%s已于 %s 换上第 %d 版，下面改为与第 %d 版比较，请重新核对。"
                .formatted(by.acceptedBy(), pages.minute(by), by.number(), by.number());
        response.setStatus(HttpStatus.CONFLICT.value());
        var again = new Proposal(year, proposal.fileName(), by.number(), me.name());
        yield look(again, file, words, me, response, model);
      }
    };
  }

  private String look(
      Proposal proposal,
      byte[] content,
      @Nullable String overtaken,
      SignedIn me,
      HttpServletResponse response,
      Model model) {
    return switch (CalendarFile.read(content, proposal.year())) {
      case CalendarReading.Refused refused ->
          refuse(proposal.year(), refused.problems(), me, response, model);
      case CalendarReading.Understood understood -> {
        model.addAttribute(
            "page",
            new PreviewPage(
                accepting.preview(understood.table()),
                MovedPart.firstOf(accepting.previewMoved(understood.table())),
                understood.remarks(),
                understood.table().notice(),
                Base64.getEncoder().encodeToString(content),
                proposal.fileName(),
                proposal.seenEdition(),
                overtaken));
        yield "worktime/preview";
      }
    };
  }

  private String refuse(
      int year,
      List<CalendarProblem> problems,
      SignedIn me,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", pages.page(year, me, problems));
    return "worktime/year";
  }

  private static byte[] decoded(String content) {
    try {
      return Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw Refused.because("预览的内容不完整，请重新选择文件检查。");
    }
  }

  private static int known(int year) {
    if (!YearPages.isKnown(year)) {
      throw NotFound.of("年份");
    }
    return year;
  }

  /** The last part of whatever path the browser sent, without what could disturb a page. */
  private static String fileName(@Nullable String sent) {
    String name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    String shown = name.isBlank() ? "未命名" : name.strip();
    return shown.length() <= 100 ? shown : shown.substring(0, 100);
  }
}
