package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Paper;
import org.jinye.casebook.procedure.ServedOn;

/** What became of the goods and whether each payment has its paper. */
final class ExecutionChecks {

  private static final Set<GoodsMove.Kind> GONE =
      Set.of(GoodsMove.Kind.SOLD, GoodsMove.Kind.DESTROYED);
  private static final List<String> DISPOSALS = List.of("destruction_record", "sale_approval");
  private static final List<String> DESTRUCTIONS = List.of("destruction_record");

  private ExecutionChecks() {}

  /** Sold or destroyed before the decision was served or the days of the announcement were over. */
  static List<Place> disposedEarly(Examined examined, Arguments with) {
    Optional<LocalDate> free = freeFrom(examined);
    String words = free.map(day -> "应当在" + day + "以后").orElse("决定还没有送达，公告也没有期满");
    return Stream.concat(
            examined
                .papers(DISPOSALS)
                .filter(paper -> isEarly(Written.day(paper, "handled_on"), free))
                .map(paper -> Place.on(paper, "handled_on", "处理过早：" + words)),
            examined.file().ledger().stream()
                .filter(move -> GONE.contains(move.kind()))
                .filter(move -> isEarly(Optional.of(move.at().toLocalDate()), free))
                .map(move ->
                    new Place(move.paper(), "", "ledger", move.kind().title() + "过早：" + words)))
        .toList();
  }

  static List<Place> destructionRecord(Examined examined, Arguments with) {
    boolean isRecorded = examined.papers(DESTRUCTIONS).findAny().isPresent();
    return isRecorded
            || examined.file().ledger().stream()
                .noneMatch(move -> move.kind() == GoodsMove.Kind.DESTROYED)
        ? List.of()
        : List.of(Place.missing("destruction_record", "物品已经销毁，没有销毁记录表"));
  }

  /** After no movement is less than nothing left of an item. */
  static List<Place> balance(Examined examined, Arguments with) {
    Map<String, Long> stock = new TreeMap<>();
    for (GoodsMove move : examined.file().ledger()) {
      for (GoodsLine line : move.goods()) {
        long moved = move.kind().bringsIn() ? line.quantity().base() : -line.quantity().base();
        if (stock.merge(line.item(), moved, Long::sum) < 0) {
          return List.of(
              new Place(move.paper(), "", "ledger", line.item() + "出库多于库存：" + move.kind().title()));
        }
      }
    }
    return List.of();
  }

  /** Two different people and a photograph at each movement. */
  static List<Place> moves(Examined examined, Arguments with) {
    List<GoodsMove> ledger = examined.file().ledger();
    return IntStream.range(0, ledger.size())
        .filter(n -> isUnwitnessed(ledger.get(n)))
        .mapToObj(n ->
            new Place(
                ledger.get(n).paper(),
                "",
                "ledger",
                "第" + (n + 1) + "笔（" + ledger.get(n).kind().title() + "）没有两人交接或者没有照片"))
        .toList();
  }

  static List<Place> receiptNumber(Examined examined, Arguments with) {
    return examined.file().receipts().stream()
        .filter(receipt -> receipt.number().isBlank())
        .map(receipt -> new Place("", "", "receipts", receipt.on() + "的缴款凭证没有票据号码"))
        .toList();
  }

  private static Optional<LocalDate> freeFrom(Examined examined) {
    Stream<LocalDate> served =
        examined.decisions().flatMap(paper -> served(examined, paper).stream());
    Stream<LocalDate> announced =
        examined
            .papers(List.of("ownerless_announcement"))
            .flatMap(paper -> Stream.ofNullable(paper.date()))
            .map(day -> day.plusDays(examined.limit("OWNERLESS")));
    return Stream.concat(served, announced).min(LocalDate::compareTo);
  }

  /** A decision on the spot is handed over with its day. */
  private static Optional<LocalDate> served(Examined examined, Paper decision) {
    return decision.kind().equals("spot_decision")
        ? Optional.ofNullable(decision.date())
        : ServedOn.of(examined.file(), decision);
  }

  private static boolean isEarly(Optional<LocalDate> handled, Optional<LocalDate> free) {
    return handled.filter(day -> free.isEmpty() || day.isBefore(free.get())).isPresent();
  }

  private static boolean isUnwitnessed(GoodsMove move) {
    return move.handedBy().isBlank()
        || move.receivedBy().isBlank()
        || move.handedBy().equals(move.receivedBy())
        || move.pictures() == 0;
  }
}
