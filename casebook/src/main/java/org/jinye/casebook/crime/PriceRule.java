package org.jinye.casebook.crime;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.penalty.Citation;

/**
 * Which price a purpose needs for a kind of goods.
 *
 * @param accepted the price bases that may be used, the first that is known before the others
 * @param factor what the value at that price is multiplied by
 * @param basis article; empty where no statute says
 */
public record PriceRule(List<PriceBasis> accepted, BigDecimal factor, String basis) {

  /** Cut tobacco counts one and a half times the price of leaf (解释 2010 art. 4). */
  private static final BigDecimal CUT_TOBACCO = new BigDecimal("1.5");

  /** Compulsory purchase pays 70 % (实施条例 art. 51, 52). */
  private static final BigDecimal PURCHASE = new BigDecimal("0.7");

  public PriceRule {
    accepted = List.copyOf(accepted);
  }

  /** The rule for a purpose and a kind of goods. */
  public static PriceRule of(Purpose purpose, Ware ware, PriceBasis given) {
    return switch (purpose) {
      case CRIME -> crime(ware, given);
      case COMPULSORY_PURCHASE -> purchase(ware);
      case ADMINISTRATIVE ->
          new PriceRule(List.copyOf(EnumSet.allOf(PriceBasis.class)), BigDecimal.ONE, "");
    };
  }

  public String words() {
    return String.join("、", accepted.stream().map(PriceBasis::title).toList());
  }

  private static PriceRule crime(Ware ware, PriceBasis given) {
    String basis = Citation.of("解释2010 4条").text();
    return switch (ware) {
      case BRANDED ->
          new PriceRule(List.of(PriceBasis.SOLD, PriceBasis.RETAIL), BigDecimal.ONE, basis);
      case UNBRANDED ->
          new PriceRule(List.of(PriceBasis.SOLD, PriceBasis.MEAN_RETAIL), BigDecimal.ONE, basis);
      case LEAF -> new PriceRule(List.of(PriceBasis.SOLD, PriceBasis.LEAF), BigDecimal.ONE, basis);
      case CUT_TOBACCO ->
          new PriceRule(
              List.of(PriceBasis.SOLD, PriceBasis.LEAF),
              given == PriceBasis.LEAF ? CUT_TOBACCO : BigDecimal.ONE,
              basis);
      case MATERIAL, MACHINE ->
          new PriceRule(List.of(PriceBasis.SOLD, PriceBasis.OTHER), BigDecimal.ONE, basis);
    };
  }

  private static PriceRule purchase(Ware ware) {
    return switch (ware) {
      case LEAF ->
          new PriceRule(
              List.of(PriceBasis.LEAF_PURCHASE), PURCHASE, Citation.of("条例 51条1项").text());
      case BRANDED, UNBRANDED, CUT_TOBACCO, MATERIAL, MACHINE ->
          new PriceRule(List.of(PriceBasis.WHOLESALE), PURCHASE, Citation.of("专卖法 29条1款 S").text());
    };
  }
}
