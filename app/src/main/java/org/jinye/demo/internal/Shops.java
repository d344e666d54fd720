package org.jinye.demo.internal;

import java.util.ArrayList;
import java.util.List;

/** Draws the retailers of the city, county by county. */
final class Shops {

  private static final double NEW_WITHIN_PERIOD = 0.03;
  private static final double MEDIAN_SIZE = 40;
  private static final double SIZE_SPREAD = 0.5;
  private static final double GRADES_PER_LOG = 8.2;
  private static final int SHOPS_PER_ROUTE = 36;
  private static final double ASLEEP = 0.002;
  private static final int QUARTER = 13;
  private static final int LONG = 22;

  private final long seed;
  private final int weeks;
  private final Catalogue catalogue;
  private final List<Shop> shops = new ArrayList<>();

  private Shops(long seed, int weeks, Catalogue catalogue) {
    this.seed = seed;
    this.weeks = weeks;
    this.catalogue = catalogue;
  }

  static List<Shop> drawn(long seed, int retailers, int weeks, Catalogue catalogue) {
    Shops drawing = new Shops(seed, weeks, catalogue);
    List<County> counties = Geography.counties(seed);
    double upTo = 0;
    int first = 0;
    for (County county : counties) {
      upTo += county.share();
      int last = (int) Math.round(retailers * upTo);
      drawing.fill(county, last - first);
      first = last;
    }
    return List.copyOf(drawing.shops);
  }

  private void fill(County county, int number) {
    Dice dice = Dice.of(seed, Long.parseLong(county.code()), 1);
    ShopNames names = new ShopNames(dice);
    int serial = 100_000;
    for (int i = 0; i < number; i++) {
      serial += dice.whole(1, 3);
      shops.add(drawn(dice, names, county, county.code() + serial, i));
    }
  }

  private Shop drawn(Dice dice, ShopNames names, County county, String licence, int place) {
    Location location = dice.pick(List.of(Location.values()), county.mix()::weightOf);
    Town town = dice.pick(county.townsFor(location));
    Channel channel = dice.pick(List.of(Channel.values()), one -> one.weightIn(location));
    ShopNames.Sign sign = names.next(county, town, location, channel);
    double size = MEDIAN_SIZE * location.scale * channel.scale * dice.spread(SIZE_SPREAD);
    int grade =
        Math.clamp(
            Math.round(15 + GRADES_PER_LOG * Math.log(size / MEDIAN_SIZE) + 1.2 * dice.normal()),
            1,
            30);
    SupplyStatus status = dice.pick(List.of(SupplyStatus.values()), one -> one.share);
    return new Shop(
        shops.size(),
        licence,
        sign.name(),
        sign.address(),
        county,
        positionNear(dice, town, location),
        channel,
        location,
        grade,
        1 + place / SHOPS_PER_ROUTE % 5,
        dice.whole(0, 9),
        status,
        "0099-%07d".formatted(6_000_000 + shops.size()),
        "%s%02d线".formatted(county.name(), 1 + place / SHOPS_PER_ROUTE),
        "621799%013d".formatted(7_919L * (1_000_000 + Owners.payerOf(shops.size()))),
        habits(dice, location, grade, size, status));
  }

  private Habits habits(Dice dice, Location location, int grade, double size, SupplyStatus status) {
    int firstWeek = dice.chance(NEW_WITHIN_PERIOD) ? dice.whole(1, Math.max(1, weeks - 2)) : 0;
    Dice sleep = Dice.of(seed, 83, shops.size());
    boolean fallsAsleep = firstWeek == 0 && weeks >= LONG && sleep.chance(ASLEEP);
    int stopWeek =
        status == SupplyStatus.NORMAL
            ? fallsAsleep ? sleep.whole(4, weeks - QUARTER - 5) : Integer.MAX_VALUE
            : dice.whole(Math.min(firstWeek + 1, weeks), Math.max(firstWeek + 1, weeks - 1));
    boolean remote = location == Location.RURAL && size < 16 && dice.chance(0.4);
    return new Habits(
        size,
        dice.between(0.08, 0.20),
        remote ? 2 : 1,
        firstWeek,
        stopWeek,
        Device.drawn(dice),
        Assortment.drawn(dice, catalogue.items(), location, grade));
  }

  private static Position positionNear(Dice dice, Town town, Location location) {
    double spreadKm =
        switch (location) {
          case URBAN -> 0.7;
          case TOWNSHIP -> 0.5;
          case RURAL -> 2.8;
        };
    return town.centre().movedBy(spreadKm * dice.normal(), spreadKm * dice.normal());
  }
}
