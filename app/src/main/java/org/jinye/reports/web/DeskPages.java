package org.jinye.reports.web;

import static java.util.stream.Collectors.toMap;
import static org.jinye.warnings.Stage.CHECKING;
import static org.jinye.warnings.Stage.SCREENING;
import static org.jinye.warnings.WarningState.ASSIGNED;
import static org.jinye.warnings.WarningState.IRREGULAR;
import static org.jinye.warnings.WarningState.RAISED;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.filings.FilingCounts;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Counted;
import org.jinye.reports.internal.Desk;
import org.jinye.reports.internal.DeskFigures;
import org.jinye.reports.internal.LeadersMonth;
import org.jinye.reports.internal.Named;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.web.DeskPage.Figure;
import org.jinye.tasks.TaskDesk;
import org.jinye.warnings.Stage;
import org.jinye.warnings.Timeliness;
import org.jinye.warnings.WaitingWarning;
import org.jinye.warnings.WaitingWarnings;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningSubjects;
import org.jinye.worktime.Light;
import org.springframework.stereotype.Component;

/** Puts the desk together for the person's role. */
@Component
class DeskPages {

  private static final int NEXT = 8;

  private final Desk desk;
  private final TaskDesk tasks;
  private final WaitingWarnings waiting;
  private final WarningSubjects subjects;
  private final DeskHistory history;
  private final FilingCounts filings;
  private final Clock clock;

  DeskPages(
      Desk desk,
      TaskDesk tasks,
      WaitingWarnings waiting,
      WarningSubjects subjects,
      DeskHistory history,
      FilingCounts filings,
      Clock clock) {
    this.filings = filings;
    this.desk = desk;
    this.waiting = waiting;
    this.tasks = tasks;
    this.subjects = subjects;
    this.history = history;
    this.clock = clock;
  }

  DeskPage page(SignedIn me) {
    DeskFigures figures = desk.figures();
    Optional<LeadersMonth> month =
        me.isLeader() ? desk.findLeadersMonth(figures) : Optional.empty();
    boolean handles = me.isCitySupervisor() || me.isCountySupervisor();
    boolean overseesCounties = !me.isCountySupervisor() && desk.counties().size() > 1;
    boolean mayImport = me.isCitySupervisor() || me.isAdministrator();
    List<Figure> shown = new ArrayList<>(waiting(me));
    shown.addAll(
        month.map(found -> ofLeader(found, figures)).orElseGet(() -> figures(me, figures)));
    return new DeskPage(
        shown,
        handles ? worklist(me.isCountySupervisor() ? CHECKING : SCREENING) : null,
        month.map(LeadersMonth::byCounty).orElse(null),
        !me.isLeader() && !me.isOfBusiness() && overseesCounties
            ? desk.openByCounty(figures)
            : null,
        me.isOfBusiness() ? null : desk.findNewestWeek().map(desk::week).orElse(null),
        me.isOfBusiness() ? null : history.lastRun(),
        mayImport,
        mayImport ? history.lastImport() : null,
        mayImport ? history.firstSteps() : List.of(),
        me.isOfBusiness());
  }

  private DeskPage.Worklist worklist(Stage stage) {
    String title = stage == CHECKING ? "待核查" : "待筛查";
    return new DeskPage.Worklist(title, WarningLink.all().state(stage.state()).href(), next(stage));
  }

  private List<Figure> waiting(SignedIn me) {
    TaskDesk.Waiting mine = tasks.countWaiting(me);
    return List.of(
        new Figure("我的待办", "%,d".formatted(mine.all()), mine.href(), "等您办理的全部事项"),
        new Figure("待办已超期", "%,d".formatted(mine.overdue()), mine.overdueHref(), "在我的待办之中"));
  }

  private List<Figure> ofLeader(LeadersMonth month, DeskFigures open) {
    String name = month.month().getMonthValue() + " 月";
    return List.of(
        figure(name + "生成", month.raised(), "业务发生在 " + month.month().getYear() + " 年 " + name),
        figure("其中已办结", month.closed(), "办结率 " + percent(month.closedShare())),
        figure("其中有异常", month.irregular(), "查实率 " + percent(month.irregularShare())),
        overdue(open));
  }

  private static String percent(String share) {
    return share.equals("—") ? share : share + "%";
  }

  private List<Figure> figures(SignedIn me, DeskFigures open) {
    if (me.isOfBusiness()) {
      return ofBusiness();
    }
    if (me.isCountySupervisor()) {
      return ofCounty(open);
    }
    List<Figure> figures = new ArrayList<>();
    if (me.isCitySupervisor()) {
      figures.add(figure("待筛查", open.at(SCREENING), WarningLink.all().state(RAISED), ""));
      figures.add(figure("县局退回", open.returned(), WarningLink.all().returned(), "在待筛查之中"));
      figures.add(figure("县局待核查", open.at(CHECKING), WarningLink.all().state(ASSIGNED), ""));
    } else {
      figures.add(figure("未办结", open.total(), WarningLink.all().open(), "待筛查和待核查"));
    }
    figures.add(overdue(open));
    figures.add(irregular());
    return figures;
  }

  private static Figure overdue(DeskFigures open) {
    return figure(
        "预警已超期",
        open.overdue(),
        WarningLink.all().overdue(),
        "筛查 %,d，核查 %,d"
            .formatted(open.at(SCREENING, Light.OVERDUE), open.at(CHECKING, Light.OVERDUE)));
  }

  private List<Figure> ofBusiness() {
    FilingCounts.Ahead ahead = filings.ahead();
    return List.of(
        figure("缺报的备案", ahead.missing(), "已过期限，请补报"),
        figure("未到期的备案", ahead.notYet(), "每月必报"),
        figure("待答复的询问", ahead.asked(), "内管员对备案的询问"));
  }

  private static Figure figure(String title, Counted counted, String note) {
    return new Figure(title, "%,d".formatted(counted.value()), counted.href(), note);
  }

  private List<Figure> ofCounty(DeskFigures open) {
    return List.of(
        figure("待核查", open.at(CHECKING), WarningLink.all().state(ASSIGNED), ""),
        figure(
            "预警已超期",
            open.at(CHECKING, Light.OVERDUE),
            WarningLink.all().stage(CHECKING, Timeliness.OVERDUE),
            "核查"),
        figure(
            "即将到期", open.at(CHECKING, Light.DUE_SOON), WarningLink.all().dueSoon(CHECKING), "核查"),
        irregular());
  }

  private Figure irregular() {
    YearMonth month = YearMonth.now(clock);
    return figure(
        "本月有异常",
        desk.irregular(month),
        WarningLink.all().month(month).state(IRREGULAR),
        "业务发生在 " + month.getMonthValue() + " 月");
  }

  private static Figure figure(String title, Count count, String note) {
    return figure(title, count.value(), count.link(), note);
  }

  private static Figure figure(String title, long value, WarningLink link, String note) {
    return new Figure(title, "%,d".formatted(value), link.href(), note);
  }

  private List<DeskPage.Item> next(Stage stage) {
    List<WaitingWarning> next = waiting.listNext(stage, NEXT);
    Map<String, String> names = subjects.names(next.stream().map(WaitingWarning::subject).toList());
    Map<String, String> counties =
        desk.counties().stream().collect(toMap(Named::code, Named::title));
    return next.stream()
        .map(warning ->
            new DeskPage.Item(
                "/warnings/%d?state=%s".formatted(warning.id(), stage.state()),
                names.getOrDefault(warning.subject(), warning.subject()),
                desk.ruleTitle(warning.ruleId()),
                counties.getOrDefault(warning.county(), warning.county()),
                warning.sentence(),
                warning.limit()))
        .toList();
  }
}
