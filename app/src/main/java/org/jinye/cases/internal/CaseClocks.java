package org.jinye.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.procedure.Limit;
import org.jinye.casebook.procedure.ServedOn;
import org.jinye.casebook.transfer.TransferStep;
import org.jinye.cases.CaseRow;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockKind;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockStart;
import org.jinye.worktime.ClockTerms;
import org.jinye.worktime.Due;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.StopGround;
import org.springframework.stereotype.Component;

/** The clocks of cases: what starts, stops, extends and ends each, from steps and papers. */
@Component
public class CaseClocks {

  static final String OWNER = "case";

  /** Why a clock may stop (Administrative Penalty Law art. 60 with the rules on procedure). */
  private static final List<StopGround> GROUNDS =
      List.of(
          new StopGround("APPRAISAL", "鉴定、检验"),
          new StopGround("HEARING", "听证"),
          new StopGround("ANNOUNCEMENT", "公告"),
          new StopGround("TRANSFER", "移送公安机关"));

  private final LimitClocks clocks;
  private final CaseStore store;
  private final Clock clock;

  CaseClocks(LimitClocks clocks, CaseStore store, Clock clock) {
    this.clocks = clocks;
    this.store = store;
    this.clock = clock;
  }

  /** All kinds, as they are today. */
  static List<ClockKind> kinds() {
    return Limit.all().stream()
        .filter(limit -> limit.validTo() == null)
        .map(CaseClocks::kind)
        .toList();
  }

  /** The limit as it is for a case of that day. */
  static ClockKind kind(Limit limit) {
    return new ClockKind(
        CaseLimits.terms(limit),
        GROUNDS.stream().filter(ground -> limit.stops().contains(ground.code())).toList(),
        limit.extensions(),
        limit.longest());
  }

  /** All clocks of a case, ended ones too. */
  public List<LimitClocks.Standing> list(CaseRow of) {
    return clocks.listClocks(owner(of)).stream()
        .map(one -> new LimitClocks.Standing(one, clocks.standing(one)))
        .toList();
  }

  /** A lead or a discovery asks for a decision whether to file. */
  void opened(CaseRow of, String by) {
    start(of, "CASE_CHECK", of.foundAt().toLocalDate(), by, "案件登记");
    note(of);
  }

  /** The clocks that a step starts and ends. */
  void stepped(CaseRow of, CaseFile file, CaseStep step, String by) {
    stepped(of, file, step, by, clock.instant());
  }

  /** The same for a step that was taken at the moment. */
  void stepped(CaseRow of, CaseFile file, CaseStep step, String by, Instant at) {
    step.ends().forEach(code -> end(of, code, by, step.title(), at));
    step.starts().forEach(code -> start(of, code, startDay(of, file, code), by, step.title()));
    if (step.end() == CaseEnd.TO_POLICE) {
      stop(of, "TRANSFER", LocalDate.ofInstant(at, clock.getZone()), by, step.title());
    } else if (step.end() != null) {
      clocks.listClocks(owner(of)).stream()
          .filter(open -> open.findEnd().isEmpty())
          .filter(open -> !step.starts().contains(open.terms().kind()))
          .forEach(open -> end(of, open.terms().kind(), by, step.title(), at));
    }
    note(of);
  }

  /** The clocks of a transfer, and those that wait while the police have the case. */
  void transferred(CaseRow of, TransferStep step, LocalDateTime when, String by, String document) {
    Instant at = when.atZone(clock.getZone()).toInstant();
    step.ends().forEach(code -> end(of, code, by, step.title(), at));
    step.starts().forEach(code -> start(of, code, at, by, document));
    if (step.stops().contains("DECIDE")) {
      stop(of, "TRANSFER", when.toLocalDate(), by, document);
    }
    if (step.resumes().contains("DECIDE")) {
      resume(of, "TRANSFER", when.toLocalDate(), by, document);
    }
    note(of);
  }

  /** The clocks that a paper starts, stops, lets run again and ends when it is issued. */
  void issued(CaseRow of, CaseFile file, Paper paper, String by) {
    LocalDate day = paper.date() == null ? today() : paper.date();
    String words = paper.number();
    switch (paper.kind()) {
      case "preservation_notice" -> start(of, "EVID_KEEP", day, by, words);
      case "preservation_disposal", "goods_return" -> end(of, "EVID_KEEP", by, words, instant(day));
      case "appraisal_request" -> stop(of, "APPRAISAL", day, by, words);
      case "appraisal_report" -> resume(of, "APPRAISAL", day, by, words);
      case "hearing_notice" -> stop(of, "HEARING", day, by, words);
      case "hearing_report" -> resume(of, "HEARING", day, by, words);
      case "ownerless_announcement" -> start(of, "OWNERLESS", day, by, words);
      case "service_announcement" -> start(of, "SERVE_PUBLIC", day, by, words);
      case "service_receipt" -> served(of, file, paper, by);
      case "closing_report" ->
          Set.of("SERVE_PUBLIC", "URGE").forEach(code -> end(of, code, by, words, instant(day)));
      default -> {}
    }
    note(of);
  }

  /** Keeps the first last day beside the case, for lists. */
  private void note(CaseRow of) {
    store.setDue(of.id(), first(clocks.reckoning(), clocks.listClocks(owner(of))).orElse(null));
  }

  /** The first last day of those that run and bind the bureau. */
  static Optional<LocalDate> first(Reckoning reckoning, List<LimitClock> all) {
    return all.stream()
        .filter(open -> open.findEnd().isEmpty())
        .filter(open -> open.terms().whose() == ClockTerms.Whose.BUREAU)
        .flatMap(open -> reckoning.due(open).stream())
        .map(Due::day)
        .min(Comparator.naturalOrder());
  }

  private void served(CaseRow of, CaseFile file, Paper receipt, String by) {
    file.papers().stream()
        .filter(paper -> paper.id().equals(receipt.about()))
        .filter(paper -> paper.kind().equals("demand"))
        .findFirst()
        .flatMap(demand -> ServedOn.of(file, demand))
        .ifPresent(day -> start(of, "URGE", day, by, receipt.number()));
  }

  /** From which day a step's clock runs. */
  private LocalDate startDay(CaseRow of, CaseFile file, String code) {
    Optional<LocalDate> day =
        switch (code) {
          case "DECIDE", "INVEST_END" -> Optional.ofNullable(of.filedOn());
          case "SERVE", "SIMPLE_FILE" -> Optional.ofNullable(of.decidedOn());
          case "PAY", "REVIEW", "SUE" -> Optional.ofNullable(of.servedOn());
          case "DEFENCE", "HEAR_REQ" ->
              file.papers("prior_notice").stream()
                  .flatMap(notice -> ServedOn.of(file, notice).stream())
                  .reduce((a, b) -> b);
          default -> Optional.empty();
        };
    return day.orElseGet(this::today);
  }

  private void start(CaseRow of, String code, LocalDate day, String by, String document) {
    start(of, code, instant(day), by, document);
  }

  private void start(CaseRow of, String code, Instant at, String by, String document) {
    LocalDate ruleDay = of.filedOn() == null ? of.foundAt().toLocalDate() : of.filedOn();
    Limit limit =
        Limit.on(ruleDay).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no limit " + code + " on " + ruleDay));
    clocks.start(
        new ClockStart(kind(limit), owner(of), of.unitCode(), of.title(), at, by, document));
  }

  private void end(CaseRow of, String code, String by, String words, Instant at) {
    find(of, code)
        .ifPresent(open ->
            clocks.add(
                open.seen(),
                new ClockEvent.Ended(notBeforeLast(open, at), by, ClockEvent.Ending.DONE, words)));
  }

  private void stop(CaseRow of, String ground, LocalDate day, String by, String document) {
    StopGround known =
        GROUNDS.stream().filter(one -> one.code().equals(ground)).findFirst().orElseThrow();
    for (LimitClock open : stoppable(of, ground)) {
      if (open.findOpenStop().isEmpty()) {
        clocks.add(
            open.seen(),
            new ClockEvent.Stopped(notBeforeLast(open, instant(day)), by, known, document));
      }
    }
  }

  private void resume(CaseRow of, String ground, LocalDate day, String by, String document) {
    for (LimitClock open : stoppable(of, ground)) {
      open.findOpenStop()
          .filter(stop -> stop.ground().code().equals(ground))
          .ifPresent(_ ->
              clocks.add(
                  open.seen(),
                  new ClockEvent.Resumed(notBeforeLast(open, instant(day)), by, document)));
    }
  }

  private List<LimitClock> stoppable(CaseRow of, String ground) {
    Set<String> codes =
        Limit.all().stream()
            .filter(limit -> limit.stops().contains(ground))
            .map(Limit::code)
            .collect(Collectors.toSet());
    return clocks.listClocks(owner(of)).stream()
        .filter(open -> open.findEnd().isEmpty() && codes.contains(open.terms().kind()))
        .toList();
  }

  private Optional<LimitClock> find(CaseRow of, String code) {
    return clocks.listClocks(owner(of)).stream()
        .filter(open -> open.findEnd().isEmpty() && open.terms().kind().equals(code))
        .findFirst();
  }

  private static Instant notBeforeLast(LimitClock open, Instant at) {
    return at.isBefore(open.last().at()) ? open.last().at() : at;
  }

  private Instant instant(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static ClockOwner owner(CaseRow of) {
    return new ClockOwner(OWNER, Long.toString(of.id()));
  }
}
