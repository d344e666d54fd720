package org.jinye.demo.internal;

import java.time.LocalDate;

/**
 * An item of an invented brand.
 *
 * @param popularity share within its price class
 * @param launchWeek week of the city in which it came on the market, 0 for an old item
 * @param topLimit cartons that a retailer of grade 30 may order at once, 0 = no limit
 */
record Item(
    int index,
    String code,
    String name,
    String brand,
    int priceClass,
    long wholesaleFen,
    long retailFen,
    SupplyType supplyType,
    LocalDate listed,
    double popularity,
    int launchWeek,
    int topLimit) {

  private static final int GENEROUS = 12;
  private static final int LOWEST_GRADE_WITH_SCARCE_ITEMS = 7;

  boolean isScarce() {
    return supplyType == SupplyType.SCARCE;
  }

  boolean isSuppliedTo(int grade) {
    return !isScarce() || grade >= LOWEST_GRADE_WITH_SCARCE_ITEMS;
  }

  /** Scarce, but the limit is so wide that hardly any shop takes all of it. */
  boolean isGenerous() {
    return topLimit >= GENEROUS;
  }

  /** What is scarce flows out most; red, orange, blue in words of the import, or empty. */
  String outflowTier() {
    return switch (supplyType) {
      case SCARCE -> priceClass == 1 ? "红色" : "橙色";
      case WATCHED -> index % 2 == 0 ? "红色" : "蓝色";
      case GOOD_SELLER, ORDINARY -> "";
    };
  }

  /** Cartons that one order of a retailer of the grade may hold; 0 = no limit. */
  int limitFor(int grade) {
    if (topLimit == 0) {
      return 0;
    }
    return Math.max(1, (int) Math.round(topLimit * Math.pow(grade / 30.0, 1.4)));
  }
}
