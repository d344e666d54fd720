package org.jinye.retailers.internal.group;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.internal.file.FileFacts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets shops join self-discipline groups and leave them. A shop belongs to one at a time. */
@Service
public class JoiningGroup {

  private final Memberships memberships;
  private final Retailers retailers;
  private final FileFacts facts;
  private final Why why;
  private final Clock clock;

  JoiningGroup(
      Memberships memberships, Retailers retailers, FileFacts facts, Why why, Clock clock) {
    this.memberships = memberships;
    this.retailers = retailers;
    this.facts = facts;
    this.why = why;
    this.clock = clock;
  }

  /** Words by field; empty when the shop has joined. */
  @Transactional
  public Map<String, String> join(JoinForm form, String by) {
    memberships.lock(form);
    Map<String, String> errors = new LinkedHashMap<>();
    Retailer group = file(form.group(), SubjectKind.SELF_DISCIPLINE_GROUP).orElse(null);
    if (group == null) {
      errors.put("group", "请选择自律小组。");
    }
    shop(form, group).ifPresent(problem -> errors.put("shop", problem));
    if (!GroupRole.isKnown(form.role())) {
      errors.put("role", "请选择身份。");
    } else if (form.role().equals(GroupRole.LEADER.name())) {
      leader(form).ifPresent(problem -> errors.put("role", problem));
    }
    day(form).ifPresent(problem -> errors.put("on", problem));
    if (errors.isEmpty()) {
      add(form, by);
    }
    return Map.copyOf(errors);
  }

  /** A membership may lie out of sight: that of a shop that came from another county. */
  private void add(JoinForm form, String by) {
    try {
      memberships.add(form, by);
    } catch (DuplicateKeyException e) {
      throw Refused.because("这一户还在另一个小组（可能是原来县局的），请先由那边办理退出。");
    }
  }

  /** Words by field; empty when the shop has left. */
  @Transactional
  public Map<String, String> leave(Membership membership, LeaveForm form) {
    Map<String, String> errors = form.errors(membership, today());
    if (errors.isEmpty()) {
      why.say(form.reason());
      if (!memberships.end(membership.id(), requireNonNull(form.day()), form.reason())) {
        throw Refused.because("这一户已经退出小组，请刷新后再看。");
      }
    }
    return errors;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private Optional<String> shop(JoinForm form, @org.jspecify.annotations.Nullable Retailer group) {
    Optional<Retailer> shop = file(form.shop(), null);
    if (shop.isEmpty()) {
      return Optional.of("没有找到这一户。请填写零售户的许可证号或档案编号。");
    }
    if (group != null && !group.unitCode().equals(shop.get().unitCode())) {
      return Optional.of("这一户与小组不在同一个县局。");
    }
    return present(form.shop()).map(one -> "这一户已经是“%s”的成员，先办理退出。".formatted(one.groupName()));
  }

  /** The visible file of the kind; of any shop when no kind is given. */
  private Optional<Retailer> file(String id, @org.jspecify.annotations.Nullable SubjectKind kind) {
    return facts
        .find(id)
        .filter(one -> one.mergedInto() == null)
        .filter(one -> kind == null ? one.kind().isShop() : one.kind() == kind)
        .flatMap(one -> retailers.find(id));
  }

  private Optional<Membership> present(String shop) {
    return memberships.listOfShop(shop).stream().filter(Membership::isPresent).findFirst();
  }

  private Optional<String> leader(JoinForm form) {
    return memberships.listMembers(form.group()).stream()
        .filter(one -> one.isPresent() && one.role() == GroupRole.LEADER)
        .findFirst()
        .map(one -> "小组已有组长“%s”。".formatted(one.shopName()));
  }

  /** Not before the shop left its last group. */
  private Optional<String> day(JoinForm form) {
    LocalDate day = form.day();
    List<Membership> before = memberships.listOfShop(form.shop());
    LocalDate left =
        before.stream()
            .map(Membership::leftOn)
            .filter(java.util.Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    if (day == null || day.isAfter(today())) {
      return Optional.of("请填写加入日期，不晚于今天。");
    }
    return day.isBefore(left)
        ? Optional.of("这一户 %s 才退出上一个小组，加入日期不能更早。".formatted(left))
        : Optional.empty();
  }
}
