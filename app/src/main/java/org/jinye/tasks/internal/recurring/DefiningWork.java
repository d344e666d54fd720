package org.jinye.tasks.internal.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defines recurring work, and turns it on and off. */
@Service
public class DefiningWork {

  private static final int LONGEST_BACK_DAYS = 366;

  private final RecurringStore store;
  private final RecurringKinds kinds;
  private final Organization organization;
  private final Clock clock;

  DefiningWork(RecurringStore store, RecurringKinds kinds, Organization organization, Clock clock) {
    this.kinds = kinds;
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /** The form as it was sent. */
  public record Form(
      String kind,
      String title,
      String words,
      String unit,
      String tier,
      String role,
      String rhythm,
      String nth,
      String days,
      String since) {

    public Form {
      kind = clean(kind).isEmpty() ? RecurringOpening.KIND.code() : clean(kind);
      title = clean(title);
      words = clean(words);
      unit = clean(unit);
      tier = clean(tier);
      role = clean(role);
      rhythm = clean(rhythm);
      nth = clean(nth);
      days = clean(days);
      since = clean(since);
    }

    public static Form blank(String unit) {
      return new Form("", "", "", unit, "COUNTY", "SUPERVISOR", "MONTHLY", "1", "5", "");
    }

    private static String clean(@Nullable String sent) {
      return sent == null ? "" : sent.strip();
    }
  }

  public List<RecurringWork> list() {
    return store.list();
  }

  public List<Choice> listKinds() {
    return kinds.choices();
  }

  public List<Unit> listUnits() {
    return organization.listUnits("");
  }

  /** Stores it; sentences by field when something is wrong, empty when it is stored. */
  @Transactional
  public Map<String, String> define(Form form) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (form.title().isEmpty() || form.title().length() > 100) {
      errors.put("title", "请填写名称，最多 100 字。");
    }
    if (form.words().length() > 500) {
      errors.put("words", "最多 500 字。");
    }
    if (organization.findUnit(form.unit()).isEmpty()) {
      errors.put("unit", "请选择单位。");
    }
    if (!kinds.isKnown(form.kind())) {
      errors.put("kind", "请选择怎样办结。");
    }
    isOneOf(Tier.values(), form.tier(), "tier", errors);
    isOneOf(Role.values(), form.role(), "role", errors);
    isOneOf(Rhythm.values(), form.rhythm(), "rhythm", errors);
    int nth = number(form.nth(), 20, "nth", errors);
    int days = number(form.days(), 60, "days", errors);
    LocalDate since = since(form.since(), errors);
    if (errors.isEmpty() && !kinds.fits(form.kind(), Rhythm.valueOf(form.rhythm()))) {
      errors.put("rhythm", "这项工作不按这个周期办理，请另选周期。");
    }
    if (errors.isEmpty()) {
      Tier tier = Tier.valueOf(form.tier());
      Rhythm rhythm = Rhythm.valueOf(form.rhythm());
      Role role = Role.valueOf(form.role());
      String by = Scope.required().actor();
      store.add(
          new RecurringWork(
              0,
              form.unit(),
              form.kind(),
              form.title(),
              form.words(),
              rhythm,
              nth,
              tier,
              role,
              days,
              since,
              true,
              by,
              1),
          clock.instant());
    }
    return errors;
  }

  @Transactional
  public void turn(long id, int version, Turn to) {
    RecurringWork work = store.find(id).orElseThrow(() -> NotFound.of("例行工作"));
    if (work.version() != version || !store.setActive(work, to == Turn.ON)) {
      throw Refused.because("刚刚有人改过这项例行工作，请刷新后再改。");
    }
  }

  /** Whether it is to appear from now on. */
  public enum Turn {
    ON,
    OFF
  }

  private LocalDate since(String text, Map<String, String> errors) {
    LocalDate today = LocalDate.now(clock);
    if (text.isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today.minusDays(LONGEST_BACK_DAYS))) {
        errors.put("since", "最早从一年前开始。");
      }
      return day;
    } catch (DateTimeParseException e) {
      errors.put("since", "请填写日期，例：2026-11-25。");
      return today;
    }
  }

  private static int number(String text, int most, String field, Map<String, String> errors) {
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      errors.put(field, "请填写 1 至 " + most + " 的整数。");
    }
    return number;
  }

  private static void isOneOf(
      Enum<?>[] known, String sent, String field, Map<String, String> errors) {
    if (Arrays.stream(known).noneMatch(one -> one.name().equals(sent))) {
      errors.put(field, "请选择。");
    }
  }
}
