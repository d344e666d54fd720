package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.penalty.Benchmark;
import org.jinye.casebook.penalty.Bound;
import org.jinye.casebook.penalty.Cause;

/**
 * A cause with all that the law lets follow from it.
 *
 * @param names other names that files give it
 * @param tiers the benchmarks that hold where the asker works
 */
public record CausePage(Cause cause, LocalDate day, List<String> names, List<Benchmark> tiers) {

  public String duty() {
    return CauseWords.articles(cause.duty());
  }

  public String basis() {
    return CauseWords.articles(cause.basis());
  }

  public String role(Bound bound) {
    return switch (bound.role()) {
      case NEEDED -> "成立条件（具备其一）";
      case SUFFICIENT -> "达到即按本案由处理";
      case CHANGES_SANCTIONS -> "达到后处理方式改变";
    };
  }

  public String range(Benchmark tier) {
    String from = tier.lo().stripTrailingZeros().toPlainString();
    String figure = tier.metric().title();
    if (tier.hi() == null) {
      return figure + "：" + from + " 以上";
    }
    return "%s：%s 至 %s".formatted(figure, from, tier.hi().stripTrailingZeros().toPlainString());
  }

  public String calculatorUrl() {
    return CalculatorPage.PATH + "?cause=" + cause.code();
  }
}
