package org.jinye.cases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.goods.Holding;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.StockCountStore.Since;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A stock-taking with its lines, the movements since, and whether the book agrees by now. */
@Component
public class CountStanding {

  private final StockCountStore store;
  private final CaseStore cases;
  private final KeepingWarehouses keeping;

  CountStanding(StockCountStore store, CaseStore cases, KeepingWarehouses keeping) {
    this.store = store;
    this.cases = cases;
    this.keeping = keeping;
  }

  /**
   * A line as it stands.
   *
   * @param of its case; null when it has none, or none in sight
   * @param corrected base units that corrections brought in, less those taken out
   * @param moved whether the holding moved otherwise since the moment
   * @param now what the book of the warehouse says today, in words
   */
  public record Line(
      CountLine line, @Nullable CaseRow of, long corrected, boolean moved, String now) {

    /** Whether the corrections entered by now make the book what was counted. */
    public boolean isSettled() {
      return line.difference() == corrected;
    }
  }

  /** All of it. */
  public record Whole(StockCount count, List<Line> lines, List<Movement> since) {

    public CountTotals totals() {
      return new CountTotals(
          count.id(),
          lines.size(),
          with(CountLine.Result.AGREEING),
          with(CountLine.Result.MISSING),
          with(CountLine.Result.SURPLUS),
          with(CountLine.Result.NOT_COUNTED));
    }

    private long with(CountLine.Result result) {
      return lines.stream().filter(one -> one.line().result() == result).count();
    }
  }

  /** A movement after the moment, with its case where that is in sight. */
  public record Movement(Since since, @Nullable CaseRow of) {}

  public Whole of(StockCount count) {
    List<CountLine> lines = store.lines(count.id());
    List<Since> since = store.since(count);
    List<Long> files =
        new ArrayList<>(lines.stream().map(CountLine::fileId).filter(Objects::nonNull).toList());
    since.forEach(one -> files.add(one.fileId()));
    Map<Long, CaseRow> known =
        files.isEmpty()
            ? Map.of()
            : cases.list(files.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
    Map<Key, Long> now =
        keeping.listKept().stream()
            .filter(one -> one.in().id() == count.warehouseId())
            .collect(
                Collectors.groupingBy(
                    one -> new Key(one.of().id(), one.holding()),
                    Collectors.summingLong(one -> one.quantity().base())));
    return new Whole(
        count,
        lines.stream().map(line -> line(line, known, since, now)).toList(),
        since.stream()
            .map(one -> new Movement(one, known.get(one.fileId())))
            .sorted(Comparator.comparing(one -> one.since().move().at()))
            .toList());
  }

  private record Key(long file, Holding holding) {}

  private static Line line(
      CountLine line, Map<Long, CaseRow> known, List<Since> since, Map<Key, Long> now) {
    Long file = line.fileId();
    if (file == null) {
      return new Line(line, null, 0, false, "");
    }
    long corrected =
        since.stream()
            .filter(one -> Objects.equals(one.line(), line.id()))
            .mapToLong(one -> brought(one.move(), line))
            .sum();
    boolean moved =
        since.stream()
            .anyMatch(one ->
                one.line() == null && one.fileId() == file && brought(one.move(), line) != 0);
    String words = line.words(now.getOrDefault(new Key(file, line.holding()), 0L));
    return new Line(line, known.get(file), corrected, moved, words);
  }

  private static long brought(GoodsMove move, CountLine of) {
    long base =
        move.goods().stream().filter(of::holds).mapToLong(line -> line.quantity().base()).sum();
    return move.kind().bringsIn() ? base : -base;
  }
}
