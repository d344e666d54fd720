package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.publicity.Publication;
import org.jinye.casebook.publicity.Withdrawal;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.PublicRow.Standing;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows each decision to the public list and off it (Administrative Penalty Law art. 48). */
@Component
public class PublicList {

  private static final int LONGEST = 1_000;

  private final PublicStore store;
  private final CaseStore cases;
  private final LegalWorkDays workDays;
  private final Clock clock;

  PublicList(PublicStore store, CaseStore cases, LegalWorkDays workDays, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** Takes the words of a decision anew until they are public. */
  void settle(CaseRow row, CaseFile file) {
    LocalDate decided = row.decidedOn();
    if (decided == null
        || Stream.of("penalty_decision", "spot_decision")
            .allMatch(kind -> file.findPaper(kind).isEmpty())) {
      return;
    }
    Optional<PublicRow> now = store.find(row.id());
    if (now.isPresent()
        && now.get().standing() != Standing.WAITING
        && now.get().standing() != Standing.BARRED) {
      return;
    }
    int version = now.map(PublicRow::version).orElse(0);
    PublicRow then =
        switch (Publication.of(file, workDays)) {
          case Publication.Outcome.Made made ->
              PublicRow.of(row.id(), row.unitCode(), version, made.publication());
          case Publication.Outcome.Refused refused ->
              PublicRow.barred(
                  row.id(), row.unitCode(), version, decided, String.join("；", refused.reasons()));
        };
    if (now.isEmpty()) {
      store.add(then);
    } else if (!now.get().equals(then)) {
      store.change(then);
    }
  }

  /** Whether the decision was changed, revoked or found void. */
  boolean hasFallen(long id) {
    return store.find(id).filter(now -> !now.fell().isEmpty()).isPresent();
  }

  /** A decision that was public before the file was taken over. */
  void taken(long id, LocalDate on) {
    store
        .find(id)
        .filter(now -> now.standing() == Standing.WAITING)
        .map(now ->
            switch (now.course().publish(on)) {
              case Publication.Outcome.Made made ->
                  PublicRow.of(id, now.unitCode(), now.version(), made.publication());
              case Publication.Outcome.Refused _ -> now;
            })
        .ifPresent(store::change);
  }

  @Transactional
  public CaseOutcome publish(SignedIn who, long id, int version, LocalDate on) {
    return change(who, id, version, "公开处罚决定", on, "on", now -> now.publish(on));
  }

  /** The decision was changed, revoked or found void. */
  @Transactional
  public CaseOutcome fall(
      SignedIn who, long id, int version, Withdrawal.Ground ground, LocalDate on, String words) {
    return words.length() > LONGEST
        ? new CaseOutcome.Refused(Map.of("words", "理由最多 " + LONGEST + " 个字。"))
        : change(
            who,
            id,
            version,
            "处罚决定" + ground.title(),
            on,
            "words",
            now -> now.fall(ground, on, words, workDays));
  }

  @Transactional
  public CaseOutcome withdraw(SignedIn who, long id, int version, LocalDate on) {
    return change(who, id, version, "撤回公开的处罚决定", on, "on", now -> now.withdraw(on));
  }

  private interface Act {
    Publication.Outcome on(Publication now);
  }

  private CaseOutcome change(
      SignedIn who, long id, int version, String words, LocalDate on, String field, Act act) {
    CaseRow row = cases.lock(id).orElseThrow(() -> NotFound.of("案件"));
    PublicRow now = store.find(id).orElseThrow(() -> NotFound.of("公开的处罚决定"));
    Map<String, String> problems = new LinkedHashMap<>();
    if (!CaseCheck.mayHandle(who)) {
      problems.put("", "由市场检查员或案件承办人登记公开和撤回。");
    }
    if (now.version() != version) {
      problems.put("", "刚被改动，没有登记；请核对后再提交一次。");
    }
    if (now.standing() == Standing.BARRED) {
      problems.put("", "这一决定不能公开：" + now.barred() + "。");
    }
    if (on.isAfter(LocalDate.now(clock))) {
      problems.put("on", "日期不能晚于今天。");
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome.Refused(problems);
    }
    return switch (act.on(now.course())) {
      case Publication.Outcome.Made made -> {
        store.change(PublicRow.of(id, now.unitCode(), version, made.publication()));
        cases.addStep(row, clock.instant(), who.name(), "CHANGED", words);
        yield new CaseOutcome.Done(row);
      }
      case Publication.Outcome.Refused refused ->
          new CaseOutcome.Refused(Map.of(field, sentence(refused.reasons())));
    };
  }

  private static String sentence(List<String> reasons) {
    return String.join("；", reasons) + "。";
  }
}
