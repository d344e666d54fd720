package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Money;
import org.jspecify.annotations.Nullable;

/** How a fine is computed: range of the statute, tier, factors, share, amount. */
record Computing(
    Cause cause, StatutoryFine statute, Money base, Circumstances facts, List<Factor> factors) {

  Proposal.Fine fine(Optional<Benchmark> tier, String province, List<Step> before) {
    List<Step> steps = new ArrayList<>(before);
    SanctionList sanctions = SanctionList.of(cause, facts);
    steps.add(new Step("罚款以外：" + sanctions.words(), cause.citation()));
    steps.add(
        new Step(
            "法定幅度：" + statute.force().title() + "处" + statute.words() + "罚款",
            statute.basis().text()));
    if (statute.mark() != Mark.V) {
      steps.add(new Step("该幅度" + statute.mark().title(), ""));
    }
    tier.filter(entered -> !statute.bears(entered))
        .ifPresent(entered ->
            steps.add(new Step("录入的档次“" + entered.title() + "”不在法定幅度之内，不采用", entered.docNumber())));
    FineRange range = FineRange.of(statute, base, tier.filter(statute::bears).orElse(null));
    steps.add(tierStep(range, province));
    factors.forEach(factor ->
        steps.add(new Step(factor.title() + "：" + factor.effect().title(), factor.basis().text())));
    Leaning leaning = Leaning.of(factors);
    BigDecimal share = share(range, leaning);
    Money amount = share == null ? amount(range, leaning) : base.times(share);
    steps.add(result(leaning, share, amount));
    return new Proposal.Fine(cause, statute, base, range, share, amount, sanctions, factors, steps);
  }

  private Step tierStep(FineRange range, String province) {
    Benchmark tier = range.tier();
    if (tier == null) {
      return new Step("没有录入适用于本案的裁量档次，按法定幅度提出", "");
    }
    String whose = tier.province().equals(province) ? "" : "（本省没有录入裁量基准，采用示例档次）";
    return new Step("裁量档次：" + tier.title() + "，" + tier.range() + whose, tier.docNumber());
  }

  private static @Nullable BigDecimal share(FineRange range, Leaning leaning) {
    BigDecimal from = range.shareFrom();
    BigDecimal to = range.shareTo();
    return from == null || to == null || isOpen(range) ? null : leaning.choose(from, to);
  }

  private static @Nullable Money amount(FineRange range, Leaning leaning) {
    return isOpen(range)
        ? null
        : Money.ofYuan(leaning.choose(range.from().yuan(), range.to().yuan()));
  }

  /** A statute that begins at nothing and has no tier gives no hold for a figure. */
  private static boolean isOpen(FineRange range) {
    BigDecimal from = range.shareFrom();
    boolean beginsAtNothing = from == null ? range.from().fen() == 0 : from.signum() == 0;
    return range.tier() == null && beginsAtNothing;
  }

  private Step result(Leaning leaning, @Nullable BigDecimal share, @Nullable Money amount) {
    if (amount == null) {
      return new Step("法定幅度没有下限，也没有裁量档次，请提出数额并说明理由", "");
    }
    if (share == null) {
      return new Step(leaning.words() + "：" + amount + "元", "");
    }
    return new Step(
        leaning.words() + "：" + base + "元×" + Shares.percent(share) + "=" + amount + "元", "");
  }
}
