package org.jinye.warnings.web.backtest;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.Variant;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.Setting;
import org.jinye.warnings.web.backtest.BacktestPage.Compared;
import org.springframework.stereotype.Component;

/** Names of rules, units and settings for the pages of back-tests. */
@Component
class BacktestWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;

  private final Rulebook rulebook;
  private final Organization organization;
  private final Clock clock;

  BacktestWords(Rulebook rulebook, Organization organization, Clock clock) {
    this.rulebook = rulebook;
    this.organization = organization;
    this.clock = clock;
  }

  BacktestRow row(BacktestLine line, SignedIn me) {
    String changed =
        compare(line.ruleId(), line.a(), line.b()).stream()
            .filter(Compared::differs)
            .map(one -> one.title() + " " + one.a() + " → " + one.b())
            .collect(Collectors.joining("；"));
    boolean isOpen = !line.state().isEnded() && !line.cancelAsked();
    return new BacktestRow(
        line,
        rule(line.ruleId()),
        unit(line.unitCode()),
        MINUTE.format(line.askedAt().atZone(clock.getZone())),
        changed.isEmpty() ? "两组相同" : changed,
        isOpen && me.has(Role.SUPERVISOR) && me.scope().holds(line.unitCode()));
  }

  String rule(String id) {
    return rulebook.findRule(id).map(rule -> id + " " + rule.title()).orElse(id);
  }

  List<Choice> rules() {
    return rulebook.rules().stream()
        .map(Rule::id)
        .distinct()
        .map(id -> new Choice(id, rule(id)))
        .toList();
  }

  /** The city as a whole stands for findings that belong to no county. */
  String unit(String code) {
    return organization.unitName(code);
  }

  /** Cities and counties in the reader's scope. */
  List<Choice> units(SignedIn me) {
    return organization.listUnits(me.unitCode()).stream()
        .filter(unit -> unit.code().length() >= CITY_DIGITS)
        .filter(unit -> unit.code().length() <= COUNTY_DIGITS)
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  List<Compared> compare(String ruleId, Setting a, Setting b) {
    List<Compared> rows = new ArrayList<>();
    if (a.version() != b.version()) {
      rows.add(new Compared("规则版本", "第 " + a.version() + " 版", "第 " + b.version() + " 版", true));
    }
    Optional<Rule> rule = rulebook.findRule(ruleId);
    for (Parameter parameter : rule.map(Rule::parameters).orElse(List.of())) {
      String own = display(parameter, a.values());
      String other = display(parameter, b.values());
      rows.add(new Compared(parameter.title(), own, other, !own.equals(other)));
    }
    if (!a.variants().isEmpty() || !b.variants().isEmpty()) {
      rows.add(
          new Compared("单独设置的数值", variants(a), variants(b), !a.variants().equals(b.variants())));
    }
    return rows;
  }

  private static String display(Parameter parameter, Map<String, String> values) {
    return parameter.display(values.getOrDefault(parameter.name(), parameter.defaultValue()));
  }

  /** Values for single counties, classes of supply and channels. */
  String variants(Setting setting) {
    return setting.variants().isEmpty()
        ? "无"
        : setting.variants().stream()
            .map(variant -> of(variant) + " " + variant.value())
            .collect(Collectors.joining("、"));
  }

  private String of(Variant variant) {
    return switch (variant.dimension()) {
      case UNIT -> unit(variant.code());
      case CHANNEL -> variant.code();
      case SUPPLY_TYPE ->
          switch (variant.code()) {
            case "scarce" -> "紧俏";
            case "good_seller" -> "畅销";
            case "watched" -> "重点关注";
            default -> variant.code();
          };
    };
  }
}
