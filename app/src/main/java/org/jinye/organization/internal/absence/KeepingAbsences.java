package org.jinye.organization.internal.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * Leaders and administrators enter who is away. Nobody makes himself the one who stands in: that
 * would give him roles.
 */
@Component
public class KeepingAbsences {

  private static final String NOT_ONESELF = "不能让自己代岗，请由别的领导或管理员来登记。";

  private final AbsenceStore absences;
  private final PersonQuery people;
  private final PostQuery posts;
  private final OneAtATime order;
  private final Why why;
  private final Clock clock;

  KeepingAbsences(
      AbsenceStore absences,
      PersonQuery people,
      PostQuery posts,
      OneAtATime order,
      Why why,
      Clock clock) {
    this.absences = absences;
    this.people = people;
    this.posts = posts;
    this.order = order;
    this.why = why;
    this.clock = clock;
  }

  /** Problems by field; empty = entered. */
  @Transactional
  public Map<String, String> add(SignedIn me, AbsenceDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    PersonRow person = people.findByStaffNumber(details.person()).orElse(null);
    if (person == null) {
      errors.put("person", "您的管辖范围内没有这个工号的人。");
      return errors;
    }
    Long standIn = standIn(me, person, details, errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    order.begin();
    LocalDate from = Typed.day(details.from()).orElseThrow();
    if (absences.overlaps(person.id(), from, Typed.day(details.to()).orElseThrow())) {
      errors.put("from", person.name() + "在这些天里已经登记了不在岗。");
    } else {
      absences.add(person.id(), details, standIn);
    }
    return errors;
  }

  private @Nullable Long standIn(
      SignedIn me, PersonRow person, AbsenceDetails details, Map<String, String> errors) {
    if (details.standIn().isEmpty()) {
      if (isSecondOf(me, person)) {
        errors.put("standIn", NOT_ONESELF);
      }
      return null;
    }
    PersonRow standIn = people.findByStaffNumber(details.standIn()).orElse(null);
    if (standIn == null) {
      errors.put("standIn", "您的管辖范围内没有这个工号的人。");
    } else if (standIn.id() == person.id()) {
      errors.put("standIn", "代岗的要是另一个人。");
    } else if (standIn.accountId() == me.accountId()) {
      errors.put("standIn", NOT_ONESELF);
    }
    return standIn == null ? null : standIn.id();
  }

  private boolean isSecondOf(SignedIn me, PersonRow person) {
    long mine = people.findByAccount(me.accountId()).map(PersonRow::id).orElse(0L);
    LocalDate today = LocalDate.now(clock);
    return mine != 0
        && posts.holdingsOfPerson(person.id()).stream()
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

  public AbsenceRow get(long id) {
    return absences.find(id).orElseThrow(() -> NotFound.of("不在岗登记"));
  }
}
