package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.penalty.Causes;
import org.jinye.casebook.penalty.Force;
import org.jinye.casebook.penalty.Grade;
import org.jinye.casebook.penalty.Measure;

/** The decision (行政处罚法第五十九、六十条). No rule looks at how much was fined or paid. */
final class DecisionChecks {

  private static final Causes CAUSES = Causes.read();
  private static final Pattern ARTICLE = Pattern.compile("第.+条");

  private DecisionChecks() {}

  /** A sanction that the law imposes with the others, or that was decided, is not on the paper. */
  static List<Place> concurrentPenalty(Examined examined, Arguments with) {
    Decision decision = examined.file().decision();
    if (decision == null) {
      return List.of();
    }
    List<Sanction> wanted =
        Stream.concat(
                demanded(examined)
                    .filter(with.sanctions()::contains)
                    .filter(sanction -> hasObject(sanction, decision)),
                decision.sanctions().stream())
            .distinct()
            .toList();
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            wanted.stream()
                .filter(sanction -> !paper.text("penalty").contains(sanction.title()))
                .map(sanction -> Place.on(paper, "penalty", "没有写明应当并处的“" + sanction.title() + "”")))
        .toList();
  }

  static List<Place> bureauAndDate(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            Stream.of(paper.isSealed() ? "" : "没有盖行政机关的印章", paper.date() == null ? "没有决定日期" : "")
                .filter(words -> !words.isEmpty())
                .map(words -> Place.on(paper, "date", words)))
        .toList();
  }

  static List<Place> unnumbered(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .filter(paper -> paper.number().isBlank())
        .map(paper -> Place.on(paper, "number", "没有编号"))
        .toList();
  }

  static List<Place> citation(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .filter(paper -> !ARTICLE.matcher(paper.text("citation")).find())
        .map(paper -> Place.on(paper, "citation", "没有引用到法律的条、款、项"))
        .toList();
  }

  /** About the paper, not the sum: a fine of any amount needs a receipt of some payment. */
  static List<Place> noReceiptOfFine(Examined examined, Arguments with) {
    Decision decision = examined.file().decision();
    boolean isPaid =
        !examined.file().receipts().isEmpty() || examined.hasPaper("enforcement_application");
    return decision == null || isPaid || !decision.sanctions().contains(Sanction.FINE)
        ? List.of()
        : examined
            .papers(with.papers())
            .limit(1)
            .map(paper -> Place.on(paper, "fine", "卷内没有罚款的缴款凭证，也没有强制执行申请书"))
            .toList();
  }

  /** Also while nothing is decided yet and the days are over; a lost decision is another rule's. */
  static List<Place> decidedLate(Examined examined, Arguments with) {
    LocalDate filed = examined.file().filedOn();
    if (filed == null) {
      return List.of();
    }
    LocalDate last = new DecisionTime(examined, filed).lastDay();
    Optional<Paper> decision =
        examined.decisions().filter(paper -> paper.date() != null).findFirst();
    if (decision.isEmpty() && examined.file().hasReached(Stage.DECIDED)) {
      return List.of();
    }
    LocalDate reached = decision.map(Paper::date).orElse(examined.today());
    String words = "应当在" + last + "以前作出决定";
    return reached == null || !reached.isAfter(last)
        ? List.of()
        : List.of(
            decision
                .map(paper -> Place.on(paper, "date", words + "，决定日期为" + paper.date()))
                .orElse(Place.missing("penalty_decision", words + "，还没有决定")));
  }

  static List<Place> wordNotUsed(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            paper.fields().entrySet().stream()
                .filter(field -> field.getValue().contains(with.words()))
                .map(field -> field.getKey())
                .sorted()
                .map(field -> Place.on(paper, field, "无主物品的处理不能写“" + with.words() + "”")))
        .toList();
  }

  /** Decided before the days for claims are over. */
  static List<Place> ownerlessEarly(Examined examined, Arguments with) {
    return examined
        .papers(List.of("ownerless_announcement"))
        .flatMap(announcement -> Stream.ofNullable(announcement.date()))
        .map(posted -> posted.plusDays(examined.limit("OWNERLESS")))
        .flatMap(last ->
            examined
                .papers(List.of("ownerless_decision"))
                .filter(paper -> paper.date() != null && !paper.date().isAfter(last))
                .map(paper -> Place.on(paper, "date", "公告认领期到" + last + "届满")))
        .toList();
  }

  /** What the law imposes without a choice for the cause. */
  private static Stream<Sanction> demanded(Examined examined) {
    return CAUSES.find(examined.file().cause(), examined.ruleDay()).stream()
        .flatMap(cause ->
            Stream.concat(
                cause.measures().stream()
                    .filter(measure -> measure.grade() == Grade.USUAL)
                    .filter(measure -> measure.force() == Force.MUST)
                    .map(Measure::sanction),
                cause.findFine(Grade.USUAL).stream()
                    .filter(fine -> fine.force() == Force.MUST)
                    .map(fine -> Sanction.FINE)));
  }

  private static boolean hasObject(Sanction sanction, Decision decision) {
    return sanction != Sanction.CONFISCATE_GAINS || !decision.gains().equals(Money.ZERO);
  }
}
