package org.jinye.organization.internal.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.NewAbsence;
import org.jinye.organization.Place;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.person.PersonQuery;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.internal.post.HoldingRow;
import org.jinye.organization.internal.post.PostQuery;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody enters his own absence; leaders and administrators that of others in their scope.
 * Nobody makes himself the one who stands in for another: that would give him roles.
 */
@Component
public class KeepingAbsences {

  private static final String NOT_ONESELF = "不能让自己代岗，请由别的领导或管理员来登记。";
  private static final int LONGEST_DAYS = 366;

  private final AbsenceStore absences;
  private final Candidates candidates;
  private final PersonQuery people;
  private final PostQuery posts;
  private final OneAtATime order;
  private final Why why;
  private final Clock clock;

  KeepingAbsences(
      AbsenceStore absences,
      Candidates candidates,
      PersonQuery people,
      PostQuery posts,
      OneAtATime order,
      Why why,
      Clock clock) {
    this.absences = absences;
    this.candidates = candidates;
    this.people = people;
    this.posts = posts;
    this.order = order;
    this.why = why;
    this.clock = clock;
  }

  /** Whether he may enter others' absences, too. */
  public static boolean entersOthers(SignedIn me) {
    return me.isLeader() || me.isAdministrator();
  }

  /** Problems by field; empty = entered. */
  @Transactional
  public Map<String, String> add(SignedIn me, AbsenceDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    Candidate away = away(me, details, errors);
    Candidate standIn = details.standIn().isEmpty() ? null : named(details.standIn(), errors);
    if (away != null) {
      theStandInIsAnotherWhoSeesTheWork(me, away, standIn, errors);
    }
    if (away == null || !errors.isEmpty()) {
      return errors;
    }
    LocalDate from = Typed.day(details.from()).orElseThrow();
    LocalDate to = Typed.day(details.to()).orElseThrow();
    if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
      errors.put("to", "最长一年，请分开登记。");
      return errors;
    }
    order.begin();
    AbsenceKind kind = AbsenceKind.find(details.kind()).orElseThrow();
    if (!absences.add(away, standIn, new AbsenceStore.Away(kind, from, to, details.ground()))) {
      errors.put("from", away.name() + "在这些天里已经登记了不在岗。");
    }
    return errors;
  }

  /**
   * Enters one that is known from elsewhere; nothing happens when he is away on one of the days.
   */
  @Transactional
  public void ensure(NewAbsence absence) {
    Candidate away = candidates.match(absence.person()).stream().findFirst().orElse(null);
    if (away == null) {
      return;
    }
    Candidate standIn =
        absence.standIn().isEmpty()
            ? null
            : candidates.match(absence.standIn()).stream().findFirst().orElse(null);
    absences.add(
        away,
        standIn,
        new AbsenceStore.Away(absence.kind(), absence.from(), absence.to(), absence.ground()));
  }

  private @Nullable Candidate away(
      SignedIn me, AbsenceDetails details, Map<String, String> errors) {
    if (!entersOthers(me)) {
      return candidates
          .findByAccount(me.accountId())
          .orElseThrow(() -> Refused.because("您的账号不在您的管辖范围内，请由领导登记。"));
    }
    return one(details.person(), "person", errors);
  }

  private @Nullable Candidate named(String typed, Map<String, String> errors) {
    return one(typed, "standIn", errors);
  }

  private @Nullable Candidate one(String typed, String field, Map<String, String> errors) {
    List<Candidate> found = typed.isEmpty() ? List.of() : candidates.match(typed);
    if (found.size() == 1) {
      return found.getFirst();
    }
    errors.put(field, found.isEmpty() ? "您的管辖范围内没有这个人，请填工号、账号或姓名。" : "有同名的人，请填工号或账号。");
    return null;
  }

  private void theStandInIsAnotherWhoSeesTheWork(
      SignedIn me, Candidate away, @Nullable Candidate standIn, Map<String, String> errors) {
    boolean own = away.isAccount(me.accountId());
    if (standIn == null) {
      if (!own && away.personId() != null && isSecondOf(me, away.personId())) {
        errors.putIfAbsent("standIn", NOT_ONESELF);
      }
    } else if (standIn.isSame(away)) {
      errors.put("standIn", "代岗的要是另一个人。");
    } else if (standIn.isAccount(me.accountId())) {
      errors.put("standIn", NOT_ONESELF);
    } else if (!standIn.sees(away)) {
      errors.put("standIn", standIn.name() + "看不到" + away.unit() + "的事项，请选同单位或上级单位的人员。");
    }
  }

  private boolean isSecondOf(SignedIn me, long person) {
    long mine = people.findByAccount(me.accountId()).map(PersonRow::id).orElse(0L);
    LocalDate today = LocalDate.now(clock);
    return mine != 0
        && posts.holdingsOfPerson(person).stream()
            .filter(row -> row.place() == Place.A && row.isOn(today))
            .flatMap(row -> posts.holdingsOfPost(row.postId()).stream())
            .filter(row -> row.place() == Place.B && row.isOn(today))
            .mapToLong(HoldingRow::personId)
            .anyMatch(second -> second == mine);
  }

  /** He is back: yesterday was the last day; one that has not begun never was. */
  @Transactional
  public void end(SignedIn me, long id) {
    order.begin();
    AbsenceRow absence = get(id);
    if (!mayEnd(me, absence)) {
      throw Refused.because("只有本人、领导和系统管理员可以登记回岗。");
    }
    LocalDate today = LocalDate.now(clock);
    if (absence.to().isBefore(today)) {
      throw Refused.because("这次不在岗已经结束。");
    }
    why.say("提前回岗或取消");
    if (absence.from().isBefore(today)) {
      absences.end(id, today.minusDays(1));
    } else {
      absences.remove(id);
    }
  }

  /** Who only stands in sees it, and leaves it as it is. */
  public static boolean mayEnd(SignedIn me, AbsenceRow absence) {
    return absence.accountId() == me.accountId()
        || (entersOthers(me) && absence.unitCode().startsWith(me.unitCode()));
  }

  public AbsenceRow get(long id) {
    return absences.find(id).orElseThrow(() -> NotFound.of("不在岗登记"));
  }
}
