package org.jinye.cases.web;

import java.util.List;
import org.jinye.cases.internal.BureauStore.Remedies;
import org.jinye.organization.Unit;

/** 办案机关: what decisions of each bureau in sight say of remedies and payment. */
public record BureausPage(List<Row> rows) {

  public static final String PATH = "/bureaus";

  /**
   * A bureau.
   *
   * @param mayChange whether the asker may
   */
  public record Row(Unit unit, Remedies remedies, boolean mayChange) {

    public String url() {
      return PATH + "/" + unit.code();
    }

    /** What a decision could not say; empty when nothing is missing. */
    public String missing() {
      return List.of(
              new String[] {remedies.reviewBody(), "复议机关"},
              new String[] {remedies.court(), "起诉法院"},
              new String[] {remedies.payAt(), "缴款银行"})
          .stream()
          .filter(one -> one[0].isEmpty())
          .map(one -> one[1])
          .reduce((a, b) -> a + "、" + b)
          .orElse("");
    }
  }
}
