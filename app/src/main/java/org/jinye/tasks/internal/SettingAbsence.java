package org.jinye.tasks.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 外出代办: a person says for himself, or a leader for his people, who acts while he is away. */
@Service
public class SettingAbsence {

  private static final int LONGEST_DAYS = 366;

  private final Absences absences;
  private final Colleagues colleagues;

  SettingAbsence(Absences absences, Colleagues colleagues) {
    this.absences = absences;
    this.colleagues = colleagues;
  }

  /** The form as it was sent. */
  public record Form(String person, String standIn, String first, String last, String words) {

    public static Form blank(long me) {
      return new Form(Long.toString(me), "", "", "", "");
    }
  }

  /** Whose absence the person may set: his own; a leader that of everybody of his units. */
  public List<Colleague> listPeople(Colleague me) {
    return me.has(Role.LEADER) ? colleagues.listUnder(me.unitCode()) : List.of(me);
  }

  /** Who may act for them: whoever is in sight. */
  public List<Colleague> listStandIns(Colleague me) {
    return colleagues.listUnder(me.unitCode());
  }

  /** Stores it; sentences by field when something is wrong, empty when it is stored. */
  @Transactional
  public Map<String, String> set(Colleague me, Form form) {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Colleague> person = find(listPeople(me), form.person());
    Optional<Colleague> standIn = find(listStandIns(me), form.standIn());
    LocalDate first = day(form.first(), "first", errors);
    LocalDate last = day(form.last(), "last", errors);
    if (person.isEmpty()) {
      errors.put("person", "请选择谁外出；只能为自己或您领导的人员登记。");
    }
    if (standIn.isEmpty()) {
      errors.put("standIn", "请选择代办人。");
    }
    if (form.words().length() > 200) {
      errors.put("words", "最多 200 字。");
    }
    if (first != null && last != null) {
      daysMustBeInOrder(first, last, errors);
    }
    if (!errors.isEmpty() || first == null || last == null) {
      return errors;
    }
    Colleague away = person.orElseThrow();
    Colleague other = standIn.orElseThrow();
    theStandInMustSeeTheWork(away, other, errors);
    if (errors.isEmpty() && absences.overlaps(away.id(), first, last)) {
      errors.put("first", away.name() + "在这段时间已经登记了外出。");
    }
    if (errors.isEmpty()) {
      absences.add(away, other, first, last, form.words());
    }
    return errors;
  }

  private void daysMustBeInOrder(LocalDate first, LocalDate last, Map<String, String> errors) {
    if (last.isBefore(first)) {
      errors.put("last", "最后一天不能早于第一天。");
    } else if (last.isBefore(absences.today())) {
      errors.put("last", "这段时间已经过去。");
    } else if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
      errors.put("last", "最长一年，请分开登记。");
    }
  }

  private static void theStandInMustSeeTheWork(
      Colleague away, Colleague standIn, Map<String, String> errors) {
    if (away.id() == standIn.id()) {
      errors.put("standIn", "代办人不能是本人。");
    } else if (!standIn.sees(away.unitCode())) {
      errors.put("standIn", standIn.name() + "看不到" + away.unitName() + "的事项，请选同单位或上级单位的人员。");
    }
  }

  /** Ends it before its time: the person himself, or a leader. */
  @Transactional
  public void end(Colleague me, long id) {
    Absence absence = absences.find(id).orElseThrow(() -> NotFound.of("外出登记"));
    boolean may = absence.accountId() == me.id() || me.has(Role.LEADER);
    if (!may) {
      throw Refused.because("只有本人或领导可以结束代办。");
    }
    absences.end(id);
  }

  private static Optional<Colleague> find(List<Colleague> people, String id) {
    return people.stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }

  private static @Nullable LocalDate day(String text, String field, Map<String, String> errors) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.put(field, "请填写日期，例：2026-11-25。");
      return null;
    }
  }
}
