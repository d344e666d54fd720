package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 120 items of twenty invented brands, and the weeks in which some of them could not be had.
 *
 * @param shortages weeks without supply, whole city
 */
record Catalogue(List<Item> items, List<Shortage> shortages) {

  private static final List<String> BRANDS =
      List.of(
          "麦穗", "山居", "竹笛", "渔火", "稻香", "古渡", "枫桥夜", "晴川", "远帆", "听松", "青屿", "雁归", "墨痕", "棠梨", "鹿鸣",
          "云岫", "望舒", "漱玉", "星澜", "凌霄");
  private static final double[] BASE_YUAN = {
    17, 23, 29, 36, 42, 46, 50, 54, 58, 64, 70, 78, 88, 100, 118, 140, 165, 195, 235, 290
  };
  private static final List<String> VARIANTS =
      List.of("（软）", "（硬）", "（硬金）", "（细支）", "（中支）", "（典藏）");
  private static final double[] STEPS = {1.0, 1.12, 1.32, 1.55, 2.0, 3.0};
  private static final double[] CLASS_FLOOR_YUAN = {130, 95, 50, 30, 0};
  private static final int SCARCE = 10;
  private static final int WIDE_LIMIT = 20;
  private static final int LAUNCHES = 4;
  private static final int SHORTAGES = 6;

  record Shortage(Item item, int firstWeek, int lastWeek) {

    boolean holds(int week) {
      return week >= firstWeek && week <= lastWeek;
    }
  }

  static Catalogue drawn(long seed, int weeks, LocalDate firstMonday) {
    Dice dice = Dice.of(seed, 120);
    List<Draft> drafts = drafts(dice);
    assignPopularity(drafts, dice);
    assignSupply(drafts, dice);
    assignLaunches(drafts, weeks);
    List<Item> items = new ArrayList<>();
    for (Draft draft : drafts) {
      items.add(draft.item(items.size(), firstMonday, dice));
    }
    return new Catalogue(List.copyOf(items), shortages(items, weeks, dice));
  }

  boolean isAvailable(Item item, int week) {
    return week >= item.launchWeek()
        && shortages.stream().noneMatch(gap -> gap.item.index() == item.index() && gap.holds(week));
  }

  /** Scarce items are let out in two weeks of three. */
  boolean isLetOut(Item item, int week) {
    return isAvailable(item, week) && (!item.isScarce() || (week + item.index()) % 3 != 0);
  }

  boolean isBackInStock(Item item, int week) {
    return shortages.stream()
        .anyMatch(gap -> gap.item.index() == item.index() && gap.lastWeek + 1 == week);
  }

  List<Item> of(SupplyType type) {
    return items.stream().filter(item -> item.supplyType() == type).toList();
  }

  private static List<Draft> drafts(Dice dice) {
    List<Draft> drafts = new ArrayList<>();
    for (int brand = 0; brand < BRANDS.size(); brand++) {
      for (int variant = 0; variant < VARIANTS.size(); variant++) {
        drafts.add(
            new Draft(
                brand, variant, BASE_YUAN[brand] * STEPS[variant] * dice.between(0.97, 1.03)));
      }
    }
    return drafts;
  }

  /** Zipf within the class, in random order. */
  private static void assignPopularity(List<Draft> drafts, Dice dice) {
    for (int priceClass = 1; priceClass <= 5; priceClass++) {
      int wanted = priceClass;
      List<Draft> shuffled =
          drafts.stream()
              .filter(draft -> draft.priceClass() == wanted)
              .peek(draft -> draft.popularity = dice.uniform())
              .sorted(Comparator.comparingDouble(draft -> draft.popularity))
              .toList();
      double total = 0;
      for (int rank = 0; rank < shuffled.size(); rank++) {
        shuffled.get(rank).popularity = 1 / Math.pow(rank + 2.0, 0.85);
        total += shuffled.get(rank).popularity;
      }
      for (Draft draft : shuffled) {
        draft.popularity /= total;
      }
    }
  }

  private static void assignSupply(List<Draft> drafts, Dice dice) {
    List<Draft> dear =
        drafts.stream().sorted(Comparator.comparingDouble((Draft draft) -> -draft.yuan)).toList();
    dear.stream()
        .filter(draft -> draft.variant >= 3)
        .limit(SCARCE)
        .forEach(draft -> draft.scarce(dice));
    dear.stream()
        .filter(draft -> draft.type == SupplyType.SCARCE)
        .skip(SCARCE - 1)
        .forEach(draft -> draft.topLimit = WIDE_LIMIT);
    List<Draft> loved =
        drafts.stream()
            .filter(draft -> draft.type == SupplyType.ORDINARY)
            .sorted(Comparator.comparingDouble((Draft draft) -> -draft.popularity))
            .toList();
    loved.stream()
        .filter(draft -> draft.priceClass() == 1)
        .limit(8)
        .forEach(draft -> draft.type = SupplyType.WATCHED);
    loved.stream()
        .filter(draft -> draft.type == SupplyType.ORDINARY && draft.priceClass() <= 4)
        .limit(16)
        .forEach(draft -> draft.type = SupplyType.GOOD_SELLER);
  }

  private static void assignLaunches(List<Draft> drafts, int weeks) {
    List<Draft> fitting =
        drafts.stream()
            .filter(draft -> draft.type == SupplyType.ORDINARY && draft.variant >= 3)
            .filter(draft -> draft.priceClass() <= 3)
            .sorted(Comparator.comparingDouble((Draft draft) -> -draft.popularity))
            .limit(LAUNCHES)
            .toList();
    for (int i = 0; i < fitting.size(); i++) {
      fitting.get(i).launchWeek = Math.max(1, weeks * (2 * i + 2) / 10);
    }
  }

  private static List<Shortage> shortages(List<Item> items, int weeks, Dice dice) {
    List<Item> wanted =
        items.stream()
            .filter(item -> !item.isScarce() && item.launchWeek() == 0)
            .sorted(Comparator.comparingDouble((Item item) -> -item.popularity()))
            .skip(4)
            .limit(30)
            .toList();
    List<Shortage> shortages = new ArrayList<>();
    for (int i = 0; i < SHORTAGES && weeks > 8; i++) {
      int first = 4 + (weeks - 6) * i / SHORTAGES + dice.whole(0, 1);
      Item item = wanted.get(i * wanted.size() / SHORTAGES + dice.whole(0, 3));
      shortages.add(new Shortage(item, first, first + dice.whole(1, 2)));
    }
    return List.copyOf(shortages);
  }

  /** An item while the catalogue is being decided. */
  private static final class Draft {
    private final int brand;
    private final int variant;
    private final double yuan;
    private SupplyType type = SupplyType.ORDINARY;
    private double popularity;
    private int launchWeek;
    private int topLimit;

    private Draft(int brand, int variant, double yuan) {
      this.brand = brand;
      this.variant = variant;
      this.yuan = yuan;
    }

    private int priceClass() {
      int priceClass = 1;
      while (yuan < CLASS_FLOOR_YUAN[priceClass - 1]) {
        priceClass++;
      }
      return priceClass;
    }

    private void scarce(Dice dice) {
      type = SupplyType.SCARCE;
      topLimit = dice.whole(3, 5);
    }

    private Item item(int index, LocalDate firstMonday, Dice dice) {
      LocalDate old = LocalDate.of(dice.whole(2008, 2022), dice.whole(1, 12), dice.whole(1, 28));
      long wholesaleFen = Math.round(yuan) * 100;
      // retail prices are whole half-yuan a pack, so whole five yuan a carton
      long retailFen = Math.round(wholesaleFen * dice.between(1.13, 1.18) / 500) * 500;
      return new Item(
          index,
          "10%02d%02d".formatted(brand + 1, variant + 1),
          BRANDS.get(brand) + VARIANTS.get(variant),
          BRANDS.get(brand),
          priceClass(),
          wholesaleFen,
          retailFen,
          type,
          launchWeek == 0 ? old : firstMonday.plusWeeks(launchWeek),
          popularity,
          launchWeek,
          topLimit);
    }
  }
}
