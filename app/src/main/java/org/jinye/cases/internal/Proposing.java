package org.jinye.cases.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.ProposalRow.Measure;
import org.jinye.cases.internal.ProposalRow.Shop;
import org.jinye.cases.internal.ProposalRow.State;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.releases.RulesInForce;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Variant;
import org.jinye.supply.CodeTrace;
import org.jinye.supply.CodeTraces;
import org.jinye.supply.Item;
import org.springframework.stereotype.Component;

/**
 * 供货建议: drafted when somebody had as much genuine tobacco at once as rule W19 reports, sent by a
 * person, answered by the marketing unit.
 */
@Component
public class Proposing {

  /** The rule whose bars hold here too. */
  static final String RULE = "W19";

  private static final int LONGEST = 1_000;
  private static final int CITY_DIGITS = 4;
  private static final BigDecimal CARTON = BigDecimal.valueOf(200);

  private final ProposalStore store;
  private final GoodsStore goods;
  private final RulesInForce rules;
  private final CodeTraces traces;
  private final Retailers retailers;
  private final Organization organization;
  private final Clock clock;

  Proposing(
      ProposalStore store,
      GoodsStore goods,
      RulesInForce rules,
      CodeTraces traces,
      Retailers retailers,
      Organization organization,
      Clock clock) {
    this.store = store;
    this.goods = goods;
    this.rules = rules;
    this.traces = traces;
    this.retailers = retailers;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Brings the draft in step with a case that goes on; what was sent stays as it was sent, and a
   * case that is over proposes nothing any more.
   */
  void settle(
      CaseRow row, LocalDate on, String party, List<GoodsLine> genuine, Map<String, Item> known) {
    if (!row.isOpen()) {
      return;
    }
    Map<String, Long> brands =
        genuine.stream()
            .collect(
                Collectors.groupingBy(
                    line -> brand(line, known),
                    TreeMap::new,
                    Collectors.summingLong(line -> line.quantity().base())));
    long all = brands.values().stream().mapToLong(Long::longValue).sum();
    Optional<Map.Entry<String, Long>> most =
        brands.entrySet().stream().max(Map.Entry.comparingByValue());
    if (party.isEmpty() || most.isEmpty()) {
      store.drop(row.id());
      return;
    }
    String unit = Unit.bureauOf(row.unitCode());
    ConfiguredRule rule = rules.of(unit, RULE, on);
    long bar = bar(rule, "total", unit);
    long barBrand = bar(rule, "brand", unit);
    if (all < bar && most.get().getValue() < barBrand) {
      store.drop(row.id());
      return;
    }
    Map<String, Long> items = new LinkedHashMap<>();
    genuine.forEach(line -> items.merge(line.item(), line.quantity().base(), Long::sum));
    store.draft(
        row.id(),
        row.unitCode(),
        new ProposalStore.Draft(
            on,
            party,
            all,
            most.get().getKey(),
            most.get().getValue(),
            bar,
            barBrand,
            rule.rule().source(),
            items.entrySet().stream()
                .map(one -> new ProposalRow.Goods(one.getKey(), one.getValue()))
                .toList()),
        clock.instant());
  }

  private static String brand(GoodsLine line, Map<String, Item> known) {
    Item item = known.get(GenuineGoods.name(line.item()));
    return item == null || item.brand() == null ? line.item() : item.brand();
  }

  /** In sticks; where the unit has a value of its own, the stricter one. */
  private static long bar(ConfiguredRule rule, String parameter, String unit) {
    return Stream.concat(
            Stream.of(rule.values().get(parameter)),
            rule.variants().stream()
                .filter(one -> one.parameter().equals(parameter) && one.code().equals(unit))
                .map(Variant::value))
        .filter(Objects::nonNull)
        .map(cartons -> new BigDecimal(cartons).multiply(CARTON).longValueExact())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether the person may send proposals of his units. */
  public static boolean maySend(SignedIn who, ProposalRow of) {
    return (CaseCheck.mayHandle(who) || who.has(Role.SUPERVISOR))
        && of.unitCode().startsWith(who.unitCode())
        && of.state() == State.DRAFT;
  }

  /** Whether the person answers for the unit that got it. */
  public static boolean mayAnswer(SignedIn who, ProposalRow of) {
    return who.has(Role.ACCOUNT_MANAGER)
        && of.toUnit().startsWith(who.unitCode())
        && of.state() == State.SENT;
  }

  /** To whom the codes of the genuine goods lead, those with the most codes first. */
  public List<Shop> shops(SignedIn who, ProposalRow of) {
    if (of.isSent()) {
      return of.shops();
    }
    List<String> codes =
        goods.list(List.of(of.fileId())).getOrDefault(of.fileId(), List.of()).stream()
            .flatMap(line -> line.codes().stream())
            .toList();
    Map<String, List<CodeTrace>> byShop =
        traces.trace(who.scope(), codes, of.seizedOn()).values().stream()
            .collect(
                Collectors.groupingBy(CodeTrace::retailerId, TreeMap::new, Collectors.toList()));
    Map<String, String> names = retailers.names(byShop.keySet());
    List<Shop> shops = new ArrayList<>();
    byShop.forEach((id, hits) ->
        shops.add(
            new Shop(
                id,
                names.getOrDefault(id, ""),
                hits.size(),
                hits.stream()
                    .map(CodeTrace::day)
                    .max(Comparator.naturalOrder())
                    .map(LocalDate::toString)
                    .orElse(""))));
    shops.sort(Comparator.comparingInt(Shop::codes).reversed().thenComparing(Shop::retailerId));
    return shops;
  }

  /** Marketing units of the bureau and its city by code; the bureau itself where there are none. */
  public Map<String, String> receivers(ProposalRow of) {
    String bureau = Unit.bureauOf(of.unitCode());
    String city = bureau.substring(0, Math.min(CITY_DIGITS, bureau.length()));
    LocalDate today = LocalDate.now(clock);
    Map<String, String> found = new LinkedHashMap<>();
    // The city's marketing lies beyond a county's scope; only names of units are told.
    Scope.system("供货建议").get(() -> organization.listUnits(city)).stream()
        .filter(unit -> unit.kind() == UnitKind.MARKETING && unit.isOpen(today))
        .filter(unit -> {
          String its = Unit.bureauOf(unit.code());
          return its.equals(bureau) || its.equals(city);
        })
        .forEach(unit -> found.put(unit.code(), unit.name()));
    if (found.isEmpty()) {
      found.put(bureau, organization.unitName(bureau));
    }
    return found;
  }

  /** What the system proposes as reason. */
  public static String reason(ProposalRow of) {
    return "%s于%s被一次查获真品卷烟%s条，其中“%s”%s条；一次%s条或者同一品牌%s条的应当报告。"
        .formatted(
            of.party(),
            of.seizedOn(),
            cartons(of.sticks()),
            of.brand(),
            cartons(of.brandSticks()),
            cartons(of.barSticks()),
            cartons(of.barBrandSticks()));
  }

  static String cartons(long sticks) {
    return BigDecimal.valueOf(sticks)
        .divide(CARTON, 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What is wrong, by field; empty = it is sent. */
  public Map<String, String> send(
      SignedIn who, long id, int version, String measure, String to, String reason) {
    ProposalRow now = store.find(id).orElseThrow(() -> NotFound.of("供货建议"));
    Map<String, String> problems = new LinkedHashMap<>();
    if (now.version() != version || now.state() != State.DRAFT) {
      problems.put("", "刚被改动，没有发出；请核对后再提交一次。");
    } else if (!maySend(who, now)) {
      problems.put("", "供货建议由本单位的市场检查员、案件承办人或内管员发出。");
    }
    Optional<Measure> chosen = Measure.find(measure);
    if (chosen.isEmpty()) {
      problems.put("measure", "请选择建议措施。");
    }
    Map<String, String> receivers = receivers(now);
    if (!receivers.containsKey(to)) {
      problems.put("to", "请选择接收的营销部门。");
    }
    words(problems, "reason", "理由", reason);
    if (problems.isEmpty()
        && !store.send(
            now,
            new ProposalStore.Sent(
                chosen.orElseThrow(),
                reason,
                to,
                receivers.getOrDefault(to, ""),
                shops(who, now),
                who.name()),
            clock.instant())) {
      problems.put("", "刚被改动，没有发出；请核对后再提交一次。");
    }
    return problems;
  }

  /** The same for what was done about it. */
  public Map<String, String> answer(
      SignedIn who, long id, int version, String outcome, Optional<LocalDate> on, String words) {
    ProposalRow now = store.find(id).orElseThrow(() -> NotFound.of("供货建议"));
    Map<String, String> problems = new LinkedHashMap<>();
    if (now.version() != version || now.state() != State.SENT) {
      problems.put("", "刚被改动，没有登记；请核对后再提交一次。");
    } else if (!mayAnswer(who, now)) {
      problems.put("", "由接收单位的营销人员答复。");
    }
    Optional<Measure> chosen = Measure.find(outcome);
    if (chosen.isEmpty()) {
      problems.put("outcome", "请选择采取了什么措施。");
    }
    if (on.isEmpty()) {
      problems.put("on", "请填写日期，例如 2026-09-24。");
    } else if (on.get().isAfter(LocalDate.now(clock))) {
      problems.put("on", "日期不能晚于今天。");
    } else if (now.sentAt() != null && on.get().isBefore(day(now.sentAt()))) {
      problems.put("on", "日期不能早于发出的 " + day(now.sentAt()) + "。");
    }
    words(problems, "words", "办理情况", words);
    if (problems.isEmpty()
        && !store.answer(now, chosen.orElseThrow().name(), words, on.orElseThrow(), who.name())) {
      problems.put("", "刚被改动，没有登记；请核对后再提交一次。");
    }
    return problems;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private static void words(
      Map<String, String> problems, String field, String title, String words) {
    if (words.isBlank()) {
      problems.put(field, "请填写" + title + "。");
    } else if (words.length() > LONGEST) {
      problems.put(field, "%s最多 %d 个字，现在 %d 个字。".formatted(title, LONGEST, words.length()));
    }
  }
}
