package org.jinye.cases;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.internal.CountLine;
import org.jinye.cases.internal.CountingStock;
import org.jinye.cases.internal.StockCount;
import org.jinye.cases.internal.StockCountStore;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/** Stock-taking of warehouses (盘点). A unit and those above it see it. */
@Service
public class StockCounts {

  private static final long CARTON = QuantityUnit.CARTON.base();

  private final CountingStock counting;
  private final StockCountStore store;
  private final WarehouseStore warehouses;
  private final Clock clock;

  StockCounts(
      CountingStock counting, StockCountStore store, WarehouseStore warehouses, Clock clock) {
    this.counting = counting;
    this.store = store;
    this.warehouses = warehouses;
    this.clock = clock;
  }

  /**
   * Takes a stock-taking as it stands, under the scope of its keeper; the same key is taken once,
   * and goes on where it was cut off.
   *
   * @throws IllegalStateException when something of it is refused
   */
  public void takeOver(TakenCount of) {
    SignedIn keeper = of.keeper();
    keeper.scope().run(() -> count(of, keeper));
  }

  private void count(TakenCount of, SignedIn keeper) {
    List<WarehouseStore.Warehouse> all = warehouses.listInUse(keeper.unitCode());
    if (all.isEmpty()) {
      return;
    }
    CountingStock.Opened opened =
        counting.open(keeper, all.getFirst().id(), of.one(), of.two(), of.key());
    expect(opened.problems().isEmpty(), opened.problems());
    StockCount count = store.find(opened.id()).orElseThrow();
    if (count.state() == StockCount.State.COUNTING) {
      List<CountLine> lines = store.lines(count.id());
      Map<String, String> typed = typed(of, lines);
      Map<String, String> problems = counting.save(keeper, count.id(), typed);
      expect(problems.isEmpty(), problems);
    }
    if (of.supervisor() != null) {
      close(of, keeper, of.supervisor(), count.id());
    }
  }

  private void close(TakenCount of, SignedIn keeper, SignedIn supervisor, long id) {
    expect(counting.keep(keeper, id, ""));
    supervisor.scope().run(() -> expect(counting.close(supervisor, id)));
    List<CountLine> lines = store.lines(id);
    of.missing().stream()
        .filter(TakenCount.Missing::isSampled)
        .filter(one -> one.rank() < lines.size())
        .forEach(one -> correct(of, keeper, lines.get(one.rank())));
  }

  private void correct(TakenCount of, SignedIn keeper, CountLine line) {
    Long file = line.fileId();
    if (file == null || !line.differs()) {
      return;
    }
    GoodsLine sample =
        new GoodsLine(
            line.item(),
            new Quantity(Math.abs(line.difference()), line.measure()),
            line.nature(),
            null,
            List.of());
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
    var move =
        new GoodsMove(GoodsMove.Kind.SAMPLED, now, List.of(sample), of.one(), of.two(), "", 2);
    CaseOutcome outcome =
        counting.correct(keeper, file, move, null, of.key() + "-" + line.id(), line.id());
    expect(outcome instanceof CaseOutcome.Done, outcome);
  }

  /** What the form would say: all of it, or the first half of what stays open. */
  private static Map<String, String> typed(TakenCount of, List<CountLine> lines) {
    Map<String, String> typed = new HashMap<>();
    int counted = of.supervisor() == null ? lines.size() / 2 : lines.size();
    for (int rank = 0; rank < counted; rank++) {
      CountLine line = lines.get(rank);
      typed.put("version-" + line.id(), Integer.toString(line.version()));
      Optional<TakenCount.Missing> missing = missing(of, rank, line);
      if (missing.isPresent()) {
        typed.put(
            "counted-" + line.id(),
            QuantityWords.mixed(new Quantity(line.book() - CARTON, line.measure())));
        typed.put("reason-" + line.id(), missing.get().reason());
      } else {
        typed.put("same-" + line.id(), "on");
      }
    }
    return typed;
  }

  private static Optional<TakenCount.Missing> missing(TakenCount of, int rank, CountLine line) {
    return line.measure() == Measure.STICKS && line.book() > CARTON
        ? of.missing().stream().filter(one -> one.rank() == rank).findFirst()
        : Optional.empty();
  }

  private static void expect(Optional<String> problem) {
    expect(problem.isEmpty(), problem);
  }

  private static void expect(boolean isDone, Object otherwise) {
    if (!isDone) {
      throw new IllegalStateException("a stock-taking was refused: " + otherwise);
    }
  }
}
