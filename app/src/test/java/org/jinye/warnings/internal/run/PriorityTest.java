package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What moves a warning up or down, and the sum of it. */
class PriorityTest {

  private static final ConfiguredRule RULE = Rulebook.load().rule("W03").withDefaults();

  private @Nullable String item;
  private double seasonal = 2;
  private boolean isNew;
  private boolean wasShort;
  private int gap;
  private int confirmed;
  private @Nullable String filed;
  private @Nullable String tier;
  private @Nullable String type;
  private @Nullable Double priceRatio;
  private int grade = 15;
  private String location = "城区";
  private double redShare;
  private long watched;
  private @Nullable Double watchedBefore;
  private double price = 15_000;
  private @Nullable Double ownPrice = 15_000.0;

  @Test
  void isTheSumOfItsPartsEachWithWords() {
    tier = "red";
    item = "X";
    type = "scarce";
    confirmed = 1;

    Priority priority = priority();

    assertThat(priority.points())
        .isEqualTo(priority.parts().stream().mapToInt(PriorityPart::points).sum());
    assertThat(priority.parts())
        .extracting(PriorityPart::words)
        .allSatisfy(words -> assertThat(words).isNotBlank());
    assertThat(priority.parts()).extracting(PriorityPart::part).doesNotHaveDuplicates();
  }

  @Test
  void isNeverNegativeWhateverExplainsTheWarning() {
    seasonal = 1;
    isNew = true;
    wasShort = true;
    gap = 5;
    filed = "visit_day_change";

    Rulebook.load().rules().stream()
        .map(rule -> Priority.of(finding(), rule.withDefaults()).points())
        .forEach(points -> assertThat(points).isNotNegative());
  }

  @Test
  void weighsTheTierOfTheItem() {
    item = "X";

    tier = "red";
    assertThat(points("tier")).isEqualTo(10);
    tier = "orange";
    assertThat(points("tier")).isEqualTo(6);
    tier = "blue";
    assertThat(points("tier")).isEqualTo(3);
    tier = null;
    assertThat(points("tier")).isZero();
  }

  @Test
  void weighsTheShareOfRedItemsInAnOrder() {
    redShare = 0.19;
    assertThat(points("tier")).isZero();
    redShare = 0.2;
    assertThat(points("tier")).isEqualTo(5);
    redShare = 0.625;
    assertThat(points("tier")).isEqualTo(10);
    assertThat(words("tier")).isEqualTo("本单外流等级红色的品规占 62.5%");
  }

  @Test
  void weighsAnInvertedPriceAndNoUnknownOne() {
    item = "X";
    priceRatio = 0.95;
    assertThat(points("inverted")).isEqualTo(5);
    assertThat(words("inverted")).contains("建议零售价是批发价的 0.95 倍");
    priceRatio = 1.0;
    assertThat(points("inverted")).isZero();
    priceRatio = null;
    assertThat(points("inverted")).isZero();
  }

  @Test
  void weighsMoreWatchedGoodsThanBefore() {
    watched = 2000;
    watchedBefore = 1400.0;
    assertThat(points("watched")).isZero();
    watchedBefore = 1200.0;
    assertThat(points("watched")).isEqualTo(15);
    watchedBefore = null;
    assertThat(words("watched")).contains("10 条", "每周平均 0 条");
  }

  @Test
  void weighsExpensiveGoodsOnlyInASmallOrRemoteShop() {
    price = 30_000;
    assertThat(points("small_shop")).isZero();
    location = "农村";
    assertThat(points("small_shop")).isEqualTo(10);
    grade = 3;
    assertThat(words("small_shop"))
        .isEqualTo("农村、档位较低（3 档）的零售户，本单每条均价 300.00 元，为自身此前 6 周均价 150.00 元的 2.0 倍");
    price = 20_000;
    assertThat(points("small_shop")).isZero();
    watched = 2000;
    assertThat(points("small_shop")).isEqualTo(5);
  }

  @Test
  void comparesAShopWithoutOrdersOfItsOwnWithItsPeers() {
    location = "乡镇";
    ownPrice = null;
    price = 24_000;

    assertThat(words("small_shop")).contains("同县同档本周均价 160.00 元的 1.5 倍");
  }

  @Test
  void lowersWhatWasFiledButNotAnOrderWhileClosed() {
    filed = "extra_order";
    assertThat(points("filed")).isEqualTo(-10);
    assertThat(words("filed")).isEqualTo("本周期内有备案：临时加单");
    filed = "closure";
    assertThat(points("filed")).isZero();
  }

  private Priority priority() {
    return Priority.of(finding(), RULE);
  }

  private int points(String part) {
    return priority().parts().stream()
        .filter(one -> one.part().equals(part))
        .mapToInt(PriorityPart::points)
        .sum();
  }

  private String words(String part) {
    return priority().parts().stream()
        .filter(one -> one.part().equals(part))
        .map(PriorityPart::words)
        .findFirst()
        .orElse("");
  }

  private Finding finding() {
    return new Finding(
        "W03",
        1,
        "key",
        "R",
        "990101",
        2900,
        20_300,
        20_297,
        "D1",
        item,
        9000,
        4000.0,
        2.25,
        null,
        null,
        3,
        null,
        null,
        null,
        2.25,
        1.1,
        seasonal,
        20,
        3,
        isNew,
        wasShort,
        gap,
        4,
        confirmed,
        new Goods(
            filed,
            tier,
            type,
            priceRatio,
            grade,
            location,
            redShare,
            watched,
            watchedBefore,
            price,
            ownPrice,
            16_000.0));
  }
}
