package org.jinye.cases.internal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.goods.TypedQuantity;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.internal.CountLine.Result;
import org.jinye.cases.internal.KeepingWarehouses.Kept;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes stock of a warehouse: the book of a moment, what people count, and two who sign. */
@Component
public class CountingStock {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_ITEM = 200;
  private static final int LONGEST_WORDS = 500;

  private final StockCountStore store;
  private final KeepingWarehouses keeping;
  private final WarehouseStore warehouses;
  private final CaseStore cases;
  private final KeepingLedger ledger;
  private final CountStanding standing;
  private final Clock clock;

  CountingStock(
      StockCountStore store,
      KeepingWarehouses keeping,
      WarehouseStore warehouses,
      CaseStore cases,
      KeepingLedger ledger,
      CountStanding standing,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.warehouses = warehouses;
    this.cases = cases;
    this.ledger = ledger;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * What became of a wish to open one.
   *
   * @param id of the stock-taking; 0 when there are problems
   */
  public record Opened(long id, Map<String, String> problems) {}

  /** Fixes the book; no case of the warehouse moves while it is read. */
  @Transactional
  public Opened open(SignedIn who, long warehouse, String one, String two, String formKey) {
    Optional<StockCount> before = store.findByForm(formKey);
    if (before.isPresent()) {
      return new Opened(before.get().id(), Map.of());
    }
    new TreeSet<>(kept(warehouse).stream().map(kept -> kept.of().id()).toList())
        .forEach(cases::lock);
    Warehouse of = lockWarehouse(who, warehouse);
    Map<String, String> problems = problemsOf(one, two);
    if (!of.inUse()) {
      problems.put("", "“" + of.name() + "”已停用，不用盘点。");
    }
    if (!problems.isEmpty()) {
      return new Opened(0, problems);
    }
    Optional<Long> id = store.open(of, one, two, who.name(), clock.instant(), formKey);
    if (id.isEmpty()) { // perhaps the same form at the same moment
      Optional<StockCount> other = store.findByForm(formKey);
      if (other.isPresent()) {
        return new Opened(other.get().id(), Map.of());
      }
      return new Opened(0, Map.of("", "“" + of.name() + "”有一次盘点还没有结束，结束以后才能开始下一次。"));
    }
    kept(warehouse).forEach(kept -> store.add(id.get(), kept));
    return new Opened(id.get(), Map.of());
  }

  private List<Kept> kept(long warehouse) {
    return keeping.listKept().stream().filter(one -> one.in().id() == warehouse).toList();
  }

  private Warehouse lockWarehouse(SignedIn who, long id) {
    return warehouses
        .lock(id)
        .filter(found -> found.unitCode().equals(who.unitCode()))
        .orElseThrow(() -> NotFound.of("仓库"));
  }

  private static Map<String, String> problemsOf(String one, String two) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (one.isEmpty() || one.length() > LONGEST_NAME) {
      problems.put("counterOne", "请填写第一名盘点人，最多 50 个字。");
    }
    if (two.isEmpty() || two.length() > LONGEST_NAME) {
      problems.put("counterTwo", "请填写第二名盘点人，最多 50 个字。");
    } else if (one.equals(two)) {
      problems.put("counterTwo", "盘点要两个人，请填写另一个人。");
    }
    return problems;
  }

  /**
   * Writes what was changed on the form: by line counted-7, same-7, pictures-7 and reason-7, each
   * with what it said before (was-counted-7), and version-7. What somebody else wrote in between is
   * left, and told.
   */
  @Transactional
  public Map<String, String> save(SignedIn who, long id, Map<String, String> typed) {
    StockCount of = own(who, id);
    if (of.state() != StockCount.State.COUNTING) {
      return Map.of("", "盘点已经由保管人确认，不能再改；要改请先退回继续盘点。");
    }
    Map<String, String> problems = new LinkedHashMap<>();
    for (CountLine line : store.lines(id)) {
      if (typed.containsKey("version-" + line.id())) {
        save(who, line, new TypedLine(typed, line), problems);
      }
    }
    return problems;
  }

  private void save(SignedIn who, CountLine line, TypedLine typed, Map<String, String> problems) {
    if (!typed.isChanged()) {
      return;
    }
    Optional<CountLine> read = typed.read(problems);
    if (read.isEmpty() || typed.says(line)) {
      return;
    }
    if (!store.write(read.get(), who.name(), clock.instant())) {
      problems.put(
          "counted-" + line.id(),
          "%s已在 %s 把这一行写成“%s”。您填的还在这里没有保存，核对后再点保存，就以您的为准。"
              .formatted(line.countedBy(), minute(line), describe(line)));
    }
  }

  private static String describe(CountLine line) {
    String counted = line.counted() == null ? "没有盘到" : line.countedWords();
    return line.reason().isEmpty() ? counted : counted + "，" + line.reason();
  }

  private String minute(CountLine line) {
    return Optional.ofNullable(line.countedAt())
        .map(at -> MINUTE.format(at.atZone(clock.getZone())))
        .orElse("刚才");
  }

  /** What was typed for a line. */
  private record TypedLine(Map<String, String> typed, CountLine line) {

    private String text(String field) {
      return typed.getOrDefault(field + "-" + line.id(), "").strip();
    }

    private boolean isChanged() {
      return !text("same").isEmpty()
          || !text("counted").equals(text("was-counted"))
          || !text("pictures").equals(text("was-pictures"))
          || !text("reason").equals(text("was-reason"));
    }

    private Optional<CountLine> read(Map<String, String> problems) {
      int before = problems.size();
      Long counted = counted(problems);
      if (!text("pictures").matches("[0-9]{0,3}")) {
        problems.put("pictures-" + line.id(), "照片数是 0 至 999 的整数。");
      }
      if (text("reason").length() > LONGEST_WORDS) {
        problems.put("reason-" + line.id(), "原因最多 500 个字。");
      }
      return problems.size() > before
          ? Optional.empty()
          : Optional.of(
              new CountLine(
                  line.id(),
                  version(),
                  line.fileId(),
                  line.item(),
                  line.nature(),
                  line.measure(),
                  line.book(),
                  counted,
                  line.countedBy(),
                  line.countedAt(),
                  pictures(),
                  line.words(),
                  text("reason")));
    }

    private @Nullable Long counted(Map<String, String> problems) {
      String field = "counted-" + line.id();
      String counted = text("counted");
      if (counted.isEmpty()) {
        return text("same").isEmpty() ? null : Long.valueOf(line.book());
      }
      Optional<Quantity> read = quantity(counted, line.measure(), field, problems);
      if (read.isPresent() && !text("same").isEmpty() && read.get().base() != line.book()) {
        problems.put(field, "填的数量和账面不一致，请去掉“与账面一致”或改数量。");
      }
      return read.map(Quantity::base).orElse(null);
    }

    private int pictures() {
      return text("pictures").isEmpty() ? 0 : Integer.parseInt(text("pictures"));
    }

    private int version() {
      return text("version").matches("[0-9]{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    /** Whether the line says all that already, as after the same form was sent twice. */
    private boolean says(CountLine stored) {
      Optional<CountLine> read = read(new LinkedHashMap<>());
      return read.isPresent()
          && Objects.equals(read.get().counted(), stored.counted())
          && read.get().pictures() == stored.pictures()
          && read.get().reason().equals(stored.reason());
    }
  }

  private static Optional<Quantity> quantity(
      String typed, @Nullable Measure measure, String field, Map<String, String> problems) {
    if (measure != null && typed.matches("[0０](支|包|条|件|箱|万支|个|克|千克|公斤|吨|担|毫升)?|没有|无")) {
      return Optional.of(new Quantity(0, measure));
    }
    switch (TypedQuantity.read(typed)) {
      case TypedQuantity.Read read -> {
        if (measure == null || read.quantity().measure() == measure) {
          return Optional.of(read.quantity());
        }
        problems.put(field, "和账面的计量单位不是一类，请按账面的单位填写。");
      }
      case TypedQuantity.Refused refused -> problems.put(field, refused.words());
    }
    return Optional.empty();
  }

  /** Adds what lies there and is in no book. */
  @Transactional
  public Map<String, String> addFound(
      SignedIn who, long id, Map<String, String> typed, String formKey) {
    StockCount of = own(who, id);
    if (of.state() != StockCount.State.COUNTING) {
      return Map.of("", "盘点已经由保管人确认，不能再改；要改请先退回继续盘点。");
    }
    Map<String, String> problems = new LinkedHashMap<>();
    String item = typed.getOrDefault("item", "").strip();
    String words = typed.getOrDefault("words", "").strip();
    if (item.isEmpty() || item.length() > LONGEST_ITEM) {
      problems.put("item", "请填写品名规格，最多 200 个字。");
    }
    if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      problems.put("words", "请写明在哪里发现、怎样包装等情况，最多 500 个字。");
    }
    Optional<Quantity> quantity =
        quantity(typed.getOrDefault("quantity", ""), null, "quantity", problems);
    if (problems.isEmpty() && quantity.isPresent()) {
      Quantity counted = quantity.get();
      store.add(
          of,
          new CountLine(
              0,
              1,
              null,
              item,
              Nature.UNDETERMINED,
              counted.measure(),
              0,
              counted.base(),
              who.name(),
              clock.instant(),
              0,
              words,
              ""),
          formKey);
    }
    return problems;
  }

  /** The keeper signs: every difference and every line not counted has its reason. */
  @Transactional
  public Optional<String> keep(SignedIn who, long id, String seen) {
    StockCount of = own(who, id);
    if (of.state() != StockCount.State.COUNTING) {
      return of.keeper().equals(who.name())
          ? Optional.empty()
          : Optional.of("盘点已经由" + of.keeper() + "作为保管人确认。");
    }
    List<CountLine> lines = store.lines(id);
    if (!seen.isEmpty() && !seen.equals(CountLine.mark(lines))) {
      return Optional.of("您打开这一页以后，有人又改了盘点数；请核对下面的数再确认。");
    }
    long without =
        lines.stream()
            .filter(line -> line.result() != Result.AGREEING && line.reason().isEmpty())
            .count();
    if (without > 0) {
      return Optional.of("还有 " + without + " 行有差异或没有盘到，没有写原因。");
    }
    store.keep(of, who, clock.instant());
    return Optional.empty();
  }

  /** Somebody else, who watched, closes it. */
  @Transactional
  public Optional<String> close(SignedIn who, long id) {
    StockCount of = own(who, id);
    return switch (of.state()) {
      case COUNTING -> Optional.of("请先由保管人确认盘点结果。");
      case CLOSED ->
          of.supervisor().equals(who.name())
              ? Optional.empty()
              : Optional.of("盘点已经由" + of.supervisor() + "确认结束。");
      case KEPT -> {
        if (Objects.equals(of.keeperId(), who.accountId()) || of.keeper().equals(who.name())) {
          yield Optional.of("监盘人和保管人不能是同一个人，请由另一个人登录后确认结束。");
        }
        store.close(of, who, clock.instant());
        yield Optional.empty();
      }
    };
  }

  /** What the keeper signed is counted on. */
  @Transactional
  public Optional<String> goOn(SignedIn who, long id) {
    StockCount of = own(who, id);
    if (of.state() == StockCount.State.CLOSED) {
      return Optional.of("盘点已经结束，不能再改。");
    }
    store.goOn(of);
    return Optional.empty();
  }

  /** A movement by which people correct the ledger after a stock-taking. */
  @Transactional
  public CaseOutcome correct(
      SignedIn who,
      long id,
      GoodsMove move,
      @Nullable Long warehouse,
      String formKey,
      @Nullable Long line) {
    Optional<CountLine> corrected =
        Optional.ofNullable(line)
            .flatMap(store::findLine)
            .map(StockCountStore.Of::line)
            .filter(one -> Objects.equals(one.fileId(), id) && one.differs());
    if (corrected.isPresent() && move.kind().bringsIn() != corrected.get().difference() > 0) {
      return new CaseOutcome.Refused(Map.of("kind", "盘盈的差异用入库更正，盘亏的用出库更正，请重选种类。"));
    }
    if (corrected.isPresent() && isSettled(id, corrected.get(), formKey)) {
      return CaseOutcome.Refused.because("这一处差异已经更正过，账和实盘一致了，没有再登记。");
    }
    CaseOutcome outcome = ledger.addMove(who, id, move, warehouse, formKey);
    if (outcome instanceof CaseOutcome.Done) {
      corrected.ifPresent(one -> store.fix(one.id(), formKey));
    }
    return outcome;
  }

  /** Asked under the lock of the case, so that two people do not correct the same twice. */
  private boolean isSettled(long file, CountLine line, String formKey) {
    cases.lock(file);
    return !ledger.has(formKey)
        && store
            .findLine(line.id())
            .flatMap(of -> store.find(of.countId()))
            .map(standing::of)
            .stream()
            .flatMap(whole -> whole.lines().stream())
            .anyMatch(one -> one.line().id() == line.id() && one.isSettled());
  }

  private StockCount own(SignedIn who, long id) {
    return store
        .lock(id)
        .filter(found -> found.unitCode().equals(who.unitCode()))
        .orElseThrow(() -> NotFound.of("盘点"));
  }
}
