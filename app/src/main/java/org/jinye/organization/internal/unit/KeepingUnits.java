package org.jinye.organization.internal.unit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator keeps the units of his subtree. Every method returns problems by field. */
@Component
public class KeepingUnits {

  private final Organization organization;
  private final UnitStore store;
  private final OneAtATime order;

  KeepingUnits(Organization organization, UnitStore store, OneAtATime order) {
    this.organization = organization;
    this.store = store;
    this.order = order;
  }

  @Transactional
  public Map<String, String> add(SignedIn me, UnitDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    if (!errors.containsKey("code")) {
      order.begin();
      codeProblem(me, details).ifPresent(problem -> errors.put("code", problem));
    }
    if (errors.isEmpty()) {
      store.add(details.normal());
    }
    return errors;
  }

  private Optional<String> codeProblem(SignedIn me, UnitDetails details) {
    String code = details.code();
    if (!me.scope().holds(code)) {
      return Optional.of("单位 " + code + " 不在您的管辖范围内。");
    }
    // A code that is taken is told even where a closed unit has it: codes are not used twice.
    if (organization.findUnit(code).isPresent()) {
      return Optional.of("代码 " + code + " 已经有单位用了。");
    }
    return superiorProblem(code, Typed.day(details.from()).orElse(null));
  }

  private Optional<String> superiorProblem(String code, @Nullable LocalDate from) {
    String above = UnitTree.superior(code).orElse("");
    if (above.isEmpty()) {
      return Optional.empty();
    }
    // Always in sight: the code lies below the asker's own.
    Optional<Unit> superior = organization.findUnit(above);
    if (superior.isEmpty()) {
      return Optional.of("上级单位 " + above + " 还没有，请先建上级单位。");
    }
    boolean open = from == null || superior.get().isOpen(from);
    return open
        ? Optional.empty()
        : Optional.of("上级单位“" + superior.get().name() + "”在 " + from + " 没有启用或已经撤销。");
  }

  @Transactional
  public Map<String, String> change(SignedIn me, String code, int version, UnitDetails typed) {
    Unit before = get(code);
    var details =
        new UnitDetails(
            code,
            typed.name(),
            typed.shortName(),
            typed.kind(),
            typed.line(),
            typed.address(),
            typed.from());
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    LocalDate to = before.validTo();
    if (to != null && Typed.day(details.from()).filter(to::isBefore).isPresent()) {
      errors.put("from", "启用日期不能晚于撤销日期 " + to + "。");
    }
    if (errors.isEmpty()) {
      order.begin();
      if (!store.change(code, version, details.normal())) {
        errors.put("", "刚才有别人改过这个单位，请重新打开再改。");
      }
    }
    return errors;
  }

  /** Closes it after the day; its row stays. */
  @Transactional
  public Map<String, String> close(SignedIn me, String code, String day, String reason) {
    Unit unit = get(code);
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needDay(day, "day", "撤销日期", errors);
    Typed.needText(Typed.clean(reason), "reason", "撤销依据", 200, errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    order.begin();
    LocalDate last = Typed.day(day).orElseThrow();
    if (last.isBefore(unit.validFrom())) {
      errors.put("day", "撤销日期不能早于启用日期 " + unit.validFrom() + "。");
    } else if (me.unitCode().equals(code)) {
      errors.put("", "不能撤销自己所在的单位，请让上级管理员来做。");
    } else {
      store
          .inTheWay(code, last)
          .ifPresent(what -> errors.put("", "还不能撤销：" + last + " 以后还有" + what + "。"));
    }
    if (errors.isEmpty()) {
      store.close(code, last, Typed.clean(reason));
    }
    return errors;
  }

  @Transactional
  public void reopen(String code, String reason) {
    order.begin();
    store.reopen(get(code).code(), reason);
  }

  public Unit get(String code) {
    return organization.findUnit(code).orElseThrow(() -> NotFound.of("单位"));
  }
}
