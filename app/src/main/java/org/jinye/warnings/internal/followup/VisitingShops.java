package org.jinye.warnings.internal.followup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.followup.Visit.VisitState;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 走访指令: the county orders a visit, somebody goes, the findings come back to the warning. */
@Component
public class VisitingShops {

  public static final String TASK = "warning-visit";
  private static final int MAX_WORDS = 2000;
  private static final int COUNTY_DIGITS = 6;

  private final FollowUpStore warnings;
  private final VisitStore visits;
  private final Tasks tasks;
  private final Colleagues colleagues;
  private final Retailers retailers;
  private final Clock clock;

  VisitingShops(
      FollowUpStore warnings,
      VisitStore visits,
      Tasks tasks,
      Colleagues colleagues,
      Retailers retailers,
      Clock clock) {
    this.warnings = warnings;
    this.visits = visits;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.retailers = retailers;
    this.clock = clock;
  }

  /** What was typed about a visit that was made, or not. */
  public record Report(
      int version,
      boolean cancels,
      @Nullable LocalDate visitedOn,
      String findings,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude) {}

  /** Orders it; sentences by field when it cannot be, empty when it is. */
  @Transactional
  public Map<String, String> order(SignedIn who, VisitOrder order, Instant at) {
    Concerned of = warnings.find(order.warningId()).orElseThrow(() -> NotFound.of("预警"));
    Map<String, String> problems = problems(who, of, order, day(at));
    if (!problems.isEmpty() || visits.findByForm(order.formKey()).isPresent()) {
      return problems;
    }
    String retailerId = of.retailerId();
    Optional<Retailer> shop = retailerId == null ? Optional.empty() : retailers.find(retailerId);
    String place = shop.map(known -> known.name() + "　" + known.address()).orElse(of.subject());
    Optional<Long> id = visits.add(of, order, place, who.name(), at);
    if (id.isEmpty()) {
      return Map.of();
    }
    warnings.note(
        of, "走访指令：%s，%s前。%s".formatted(order.who(), order.until(), order.lookAt()), who.name(), at);
    int days = (int) Math.max(1, ChronoUnit.DAYS.between(day(at), order.until()));
    NewTask task =
        NewTask.of(TASK, id.get().toString(), "走访 " + place, order.unitCode(), post(order))
            .because(order.lookAt())
            .from(at)
            .within(Length.ofCalendarDays(days));
    tasks.open(person(order).map(task::to).orElse(task));
    return Map.of();
  }

  private static Map<String, String> problems(
      SignedIn who, Concerned of, VisitOrder order, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCountySupervisor()) {
      problems.put("", "走访由县局内管员安排。");
    } else if (of.state() != WarningState.ASSIGNED && of.state() != WarningState.IRREGULAR) {
      problems.put("", "预警现在是“%s”，不安排走访。".formatted(of.state().title()));
    }
    if (order.unitCode().isEmpty() || !order.unitCode().startsWith(who.unitCode())) {
      problems.put("goes", "请选择由谁走访。");
    }
    if (order.lookAt().isBlank() || order.lookAt().length() > MAX_WORDS) {
      problems.put("lookAt", "请写明要查看什么，最多 " + MAX_WORDS + " 个字。");
    }
    if (order.until().isBefore(today) || order.until().isAfter(today.plusDays(60))) {
      problems.put("until", "期限应在今天以后、60 天以内。");
    }
    return problems;
  }

  /** Takes the report; problems by field, empty when it is kept. */
  @Transactional
  public Map<String, String> report(SignedIn who, Visit of, Report report, Instant at) {
    Map<String, String> problems = problems(who, report, day(at));
    if (!problems.isEmpty()) {
      return problems;
    }
    var ending =
        new VisitStore.Ending(
            report.cancels() ? VisitState.CANCELLED : VisitState.DONE,
            report.visitedOn(),
            report.findings(),
            report.longitude(),
            report.latitude());
    Visit seen = of.version() == report.version() ? of : null;
    if (seen == null || !visits.end(seen, ending, who.name(), at)) {
      return Map.of("", "这次走访刚刚已由别人登记，您填写的内容没有保存，请核对。");
    }
    String id = Long.toString(of.id());
    if (report.cancels()) {
      tasks.cancel(TASK, List.of(id), report.findings());
    } else {
      tasks.finish(TASK, id, "已走访");
    }
    return Map.of();
  }

  private static Map<String, String> problems(SignedIn who, Report report, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (report.cancels() && !who.isCountySupervisor()) {
      problems.put("", "走访由县局内管员取消。");
    }
    if (report.findings().isBlank()) {
      problems.put("findings", report.cancels() ? "请写明取消的理由。" : "请写明走访情况。");
    } else if (report.findings().length() > MAX_WORDS) {
      problems.put("findings", "最多 " + MAX_WORDS + " 个字。");
    }
    LocalDate on = report.visitedOn();
    if (!report.cancels() && (on == null || on.isAfter(today))) {
      problems.put("visitedOn", "请填写走访日期，不晚于今天。");
    }
    return problems;
  }

  private Optional<Colleague> person(VisitOrder order) {
    Long id = order.accountId();
    return id == null ? Optional.empty() : colleagues.find(id);
  }

  /** The supervisors of the county itself, the inspectors of a station. */
  private static Post post(VisitOrder order) {
    Role role = order.unitCode().length() <= COUNTY_DIGITS ? Role.SUPERVISOR : Role.INSPECTOR;
    return new Post(order.unitCode(), role);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
