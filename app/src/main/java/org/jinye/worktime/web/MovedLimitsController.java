package org.jinye.worktime.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.worktime.internal.CalendarEditions;
import org.jinye.worktime.internal.MovedLimit;
import org.jinye.worktime.internal.MovedLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which limits in the asker's sight an edition of the calendar moved. */
@Controller
@RequestMapping("/calendar/moved")
class MovedLimitsController {

  private static final Spreadsheet<MovedLimit> SHEET =
      new Spreadsheet<>(
          "因此改变的时限",
          List.of(
              column("单位代码", 12, MovedLimit::unitCode),
              column("事项", 14, MovedLimit::owner),
              column("内容", 50, MovedLimit::subject),
              column("时限", 24, MovedLimit::kind),
              column("原到期日", 12, MovedLimit::before),
              column("现到期日", 12, MovedLimit::after)));

  private final CalendarEditions editions;
  private final MovedLimits limits;
  private final Clock clock;

  MovedLimitsController(CalendarEditions editions, MovedLimits limits, Clock clock) {
    this.editions = editions;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  String list(
      @RequestParam int year,
      @RequestParam int edition,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    long total = count(year, edition);
    String url = "/calendar/moved?year=%d&edition=%d".formatted(year, edition);
    var pager = new Pager(page, Pager.DEFAULT_SIZE, total, url);
    List<MovedLimit> shown = limits.list(year, edition, pager.size(), pager.offset());
    model.addAttribute("page", new MovedPage(year, edition, new MovedPart(shown, total), pager));
    return "worktime/moved";
  }

  @GetMapping("/export")
  @Everyone
  void export(@RequestParam int year, @RequestParam int edition, HttpServletResponse response)
      throws IOException {
    int total = Math.toIntExact(count(year, edition));
    Stream<MovedLimit> all = limits.list(year, edition, total, 0).stream();
    String name = "工作日历%d第%d版改变的时限.xlsx".formatted(year, edition);
    SHEET.write(Download.start(response, Download.XLSX, name), all, clock.getZone());
  }

  private long count(int year, int edition) {
    if (editions.listEditions(year).stream().noneMatch(known -> known.number() == edition)) {
      throw NotFound.of("日历版本");
    }
    return limits.counts(year).getOrDefault(edition, 0L);
  }
}
