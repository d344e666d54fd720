package org.jinye.cases.internal;

import java.time.Instant;
import java.util.List;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.goods.Holding;
import org.jinye.casebook.goods.QuantityWords;
import org.jspecify.annotations.Nullable;

/**
 * What the book says of a holding in a stock-taking, and what was counted.
 *
 * @param fileId the case it belongs to; null when it was found and is in no book
 * @param book base units at the moment of the stock-taking
 * @param counted base units; null while nobody counted
 * @param words about what was found; empty for what is in the book
 * @param reason of the difference
 */
public record CountLine(
    long id,
    int version,
    @Nullable Long fileId,
    String item,
    Nature nature,
    Measure measure,
    long book,
    @Nullable Long counted,
    String countedBy,
    @Nullable Instant countedAt,
    int pictures,
    String words,
    String reason) {

  /** How the count compares with the book. */
  public enum Result {
    AGREEING("账实相符"),
    MISSING("盘亏"),
    SURPLUS("盘盈"),
    NOT_COUNTED("没有盘到");

    private final String title;

    Result(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Another one as soon as somebody writes a line or finds something more. */
  public static String mark(List<CountLine> lines) {
    return lines.size() + "." + lines.stream().mapToLong(CountLine::version).sum();
  }

  public Result result() {
    if (counted == null) {
      return Result.NOT_COUNTED;
    }
    if (counted == book) {
      return Result.AGREEING;
    }
    return counted < book ? Result.MISSING : Result.SURPLUS;
  }

  /** Counted less book; 0 while nobody counted. */
  public long difference() {
    return counted == null ? 0 : counted - book;
  }

  public boolean differs() {
    return difference() != 0;
  }

  public Holding holding() {
    return new Holding(item, nature, measure);
  }

  /**
   * Whether goods are of this line: what came in before its appraisal goes out under the nature
   * that the appraisal found.
   */
  public boolean holds(GoodsLine goods) {
    Holding of = Holding.of(goods);
    return of.equals(holding())
        || (nature == Nature.UNDETERMINED && of.undetermined().equals(holding()));
  }

  public String bookWords() {
    return words(book);
  }

  /** As it is typed; empty while nobody counted. */
  public String countedWords() {
    return counted == null ? "" : words(counted);
  }

  /** 少2条, 多1件; empty without a difference. */
  public String differenceWords() {
    long difference = difference();
    return difference == 0 ? "" : (difference < 0 ? "少" : "多") + words(Math.abs(difference));
  }

  String words(long base) {
    return QuantityWords.mixed(new Quantity(base, measure));
  }
}
