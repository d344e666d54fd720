package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.casebook.transfer.TransferOutcome;
import org.jinye.casebook.transfer.TransferPackage;
import org.jinye.casebook.transfer.TransferRefusal;
import org.jinye.casebook.transfer.TransferStage;
import org.jinye.casebook.transfer.TransferStep;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseStore.CourseNow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a transfer to the police on: event, clocks and the way back in one transaction. */
@Component
public class Transferring {

  private static final int LONGEST_DOCUMENT = 200;
  private static final int LONGEST_WORDS = 2_000;

  private final CaseStore cases;
  private final CaseFiles files;
  private final TransferStore store;
  private final ChangingCase changing;
  private final CaseClocks clocks;
  private final Clock clock;

  Transferring(
      CaseStore cases,
      CaseFiles files,
      TransferStore store,
      ChangingCase changing,
      CaseClocks clocks,
      Clock clock) {
    this.cases = cases;
    this.files = files;
    this.store = store;
    this.changing = changing;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** See {@link org.jinye.cases.Cases#transfer}. */
  @Transactional
  public CaseOutcome go(SignedIn who, long id, TransferEvent event, String key) {
    CaseRow row = cases.lock(id).orElseThrow(() -> NotFound.of("案件"));
    if (store.hasForm(key)) {
      return new CaseOutcome.Done(row);
    }
    Map<String, String> problems = problems(who, event);
    TransferCourse course = store.course(id);
    TransferPackage material = TransferPackage.of(files.of(row).file());
    return switch (course.after(event, material)) {
      case TransferOutcome.Refused refused -> {
        problems.putIfAbsent(
            "",
            refused.reasons().stream()
                .map(TransferRefusal::words)
                .collect(Collectors.joining("；")));
        yield new CaseOutcome.Refused(problems);
      }
      case TransferOutcome.Gone gone ->
          problems.isEmpty()
              ? new CaseOutcome.Done(keep(who, row, event, gone, key))
              : new CaseOutcome.Refused(problems);
    };
  }

  private CaseRow keep(
      SignedIn who, CaseRow row, TransferEvent event, TransferOutcome.Gone gone, String key) {
    store.add(row, event, who.name(), clock.instant(), key);
    store.setStage(row.id(), gone.course().stage());
    TransferStep step = gone.step();
    cases.addStep(row, clock.instant(), who.name(), "TRANSFER", step.title());
    if (gone.course().stage() == TransferStage.BACK && !row.courseEnd().isEmpty()) {
      CourseNow now = CourseNow.of(row);
      cases.setCourse(
          row.id(),
          new CourseNow(
              now.stage(),
              "",
              now.number(),
              now.filedOn(),
              now.decidedOn(),
              now.servedOn(),
              now.endedOn(),
              now.archivedOn()));
    } else if (step.act() == TransferStep.Act.SEND) {
      CourseNow now = CourseNow.of(row);
      cases.setCourse(
          row.id(),
          new CourseNow(
              now.stage(),
              CaseEnd.TO_POLICE.name(),
              now.number(),
              now.filedOn(),
              now.decidedOn(),
              now.servedOn(),
              now.endedOn(),
              now.archivedOn()));
    }
    CaseRow done = changing.settle(cases.get(row.id()));
    clocks.transferred(done, step, event.when(), who.name(), event.document());
    return done;
  }

  private Map<String, String> problems(SignedIn who, TransferEvent event) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "移送由市场检查员或案件承办人登记。");
    }
    if (event.when().isAfter(LocalDateTime.ofInstant(clock.instant(), clock.getZone()))) {
      problems.put("at", "时间不能晚于现在。");
    }
    if (event.document().length() > LONGEST_DOCUMENT) {
      problems.put("document", "依据的文书最多 " + LONGEST_DOCUMENT + " 个字。");
    }
    if (event.words().length() > LONGEST_WORDS) {
      problems.put("words", "说明最多 " + LONGEST_WORDS + " 个字。");
    }
    return problems;
  }
}
