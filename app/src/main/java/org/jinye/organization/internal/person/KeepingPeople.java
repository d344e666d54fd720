package org.jinye.organization.internal.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator keeps the people of his units. He moves nobody beyond his own range, and changes
 * neither his own unit nor his own account. Every method returns problems by field.
 */
@Component
public class KeepingPeople {

  /** No unit begins with it: everything lies outside. */
  private static final String NOWHERE = "-";

  private final Organization organization;
  private final PersonStore store;
  private final PersonQuery query;
  private final OneAtATime order;
  private final Why why;
  private final Clock clock;

  KeepingPeople(
      Organization organization,
      PersonStore store,
      PersonQuery query,
      OneAtATime order,
      Why why,
      Clock clock) {
    this.organization = organization;
    this.store = store;
    this.query = query;
    this.order = order;
    this.why = why;
    this.clock = clock;
  }

  @Transactional
  public Map<String, String> add(SignedIn me, PersonDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    unitProblem(me, details.unit()).ifPresent(problem -> errors.put("unit", problem));
    identityProblem(details.identity(), 0, errors);
    if (errors.isEmpty()) {
      order.begin();
      if (store.add(details).isEmpty()) {
        errors.put("staffNumber", "这个工号已经有人用了。");
      }
    }
    return errors;
  }

  @Transactional
  public Map<String, String> change(long id, int version, PersonDetails typed) {
    PersonRow before = get(id);
    var details =
        new PersonDetails(
            before.staffNumber(),
            typed.name(),
            typed.identity(),
            typed.telephone(),
            before.unitCode(),
            typed.entered());
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    identityProblem(details.identity(), id, errors);
    if (errors.isEmpty()) {
      order.begin();
      if (!store.change(id, version, details)) {
        errors.put("", "刚才有别人改过这个人，请重新打开再改。");
      }
    }
    return errors;
  }

  /** To another unit; posts outside of it end after the last day there. */
  @Transactional
  public Map<String, String> move(SignedIn me, long id, String unit, String day, String reason) {
    PersonRow person = get(id);
    Map<String, String> errors = new LinkedHashMap<>();
    unitProblem(me, Typed.clean(unit)).ifPresent(problem -> errors.put("unit", problem));
    LocalDate last = lastDay(me, person, day, reason, errors);
    if (last == null) {
      return errors;
    }
    order.begin();
    if (store.holdsLater(id, unit, last)) {
      errors.put("day", "在新单位以外还有 " + last + " 以后才开始的任职，请先更正那些任职。");
    }
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.endHoldings(id, Typed.clean(unit), last);
      store.move(id, Typed.clean(unit));
    }
    return errors;
  }

  /** Leaves after the day; all posts end with it. */
  @Transactional
  public Map<String, String> leave(SignedIn me, long id, String day, String reason) {
    PersonRow person = get(id);
    Map<String, String> errors = new LinkedHashMap<>();
    LocalDate last = lastDay(me, person, day, reason, errors);
    if (last == null) {
      return errors;
    }
    order.begin();
    if (store.holdsLater(id, NOWHERE, last)) {
      errors.put("day", "还有 " + last + " 以后才开始的任职，请先更正那些任职。");
    }
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.endHoldings(id, NOWHERE, last);
      store.leave(id, last);
    }
    return errors;
  }

  private @Nullable LocalDate lastDay(
      SignedIn me, PersonRow person, String day, String reason, Map<String, String> errors) {
    Typed.needDay(Typed.clean(day), "day", "最后一天", errors);
    Typed.needText(Typed.clean(reason), "reason", "依据", 200, errors);
    if (person.accountId() == me.accountId()) {
      errors.put("", "不能给自己办理调动和离职，请让别的管理员来办。");
    }
    LocalDate last = Typed.day(Typed.clean(day)).orElse(null);
    if (last != null && last.isBefore(person.entered())) {
      errors.put("day", "不能早于入职日期 " + person.entered() + "。");
    } else if (last != null && last.isAfter(LocalDate.now(clock))) {
      errors.put("day", "最后一天不能晚于今天：到那一天再办。");
    }
    return errors.isEmpty() ? last : null;
  }

  /** The account takes the person's posts for its roles and the person's unit for its range. */
  @Transactional
  public Map<String, String> link(SignedIn me, long id, String username, String reason) {
    PersonRow person = get(id);
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needText(Typed.clean(reason), "reason", "原因", 200, errors);
    Optional<SignedIn> account = organization.findAccount(Typed.clean(username));
    if (account.isEmpty()) {
      errors.put("username", "您的管辖范围内没有这个账号。");
      return errors;
    }
    long found = account.get().accountId();
    if (found == me.accountId() || person.accountId() == me.accountId()) {
      errors.put("username", "不能关联自己的账号，请让别的管理员来办。");
    }
    query
        .findByAccount(found)
        .filter(other -> other.id() != id)
        .ifPresent(other -> errors.put("username", "这个账号已经是" + other.name() + "的。"));
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.link(id, found);
      store.move(id, person.unitCode());
    }
    return errors;
  }

  @Transactional
  public Map<String, String> unlink(SignedIn me, long id, String reason) {
    PersonRow person = get(id);
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needText(Typed.clean(reason), "reason", "原因", 200, errors);
    if (person.accountId() == me.accountId()) {
      errors.put("reason", "不能解除自己的账号，请让别的管理员来办。");
    }
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.link(id, null);
    }
    return errors;
  }

  private Optional<String> unitProblem(SignedIn me, String code) {
    Optional<Unit> unit = organization.findUnit(code).filter(found -> me.scope().holds(code));
    if (unit.isEmpty()) {
      return Optional.of("请选择您管辖范围内的单位。");
    }
    return unit.get().isOpen(LocalDate.now(clock)) ? Optional.empty() : Optional.of("这个单位已经撤销。");
  }

  private void identityProblem(String identity, long person, Map<String, String> errors) {
    if (!errors.containsKey("identity")
        && !identity.isEmpty()
        && store.isIdentityOfAnother(identity, person)) {
      errors.put("identity", "这个身份证号已经登记在另一个工号下。");
    }
  }

  public PersonRow get(long id) {
    return query.find(id).orElseThrow(() -> NotFound.of("人员"));
  }
}
