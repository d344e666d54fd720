package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jinye.retailers.KnownGroup;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SupplyStatus;

/** Up to two self-discipline groups a county, each of a shop and those around it. */
final class Groups {

  private static final String NUMBER = "%sW8%05d";
  private static final int MEMBERS = 9;

  /** With fewer shops left nobody founds another one. */
  private static final int FEWEST = 4;

  private static final List<String> NAMES = List.of("诚信经营自律小组", "邻里互助自律小组");

  private Groups() {}

  /**
   * Those of the county.
   *
   * @param shops of the county
   */
  static List<KnownGroup> of(String county, List<Retailer> shops, LocalDate today) {
    List<KnownGroup> groups = new ArrayList<>();
    List<Retailer> free =
        new ArrayList<>(
            shops.stream().filter(shop -> shop.status() == SupplyStatus.NORMAL).toList());
    for (int serial = 1; serial <= NAMES.size() && free.size() >= FEWEST; serial++) {
      Retailer first = free.getFirst();
      List<Retailer> near =
          free.stream().sorted(Comparator.comparingDouble(shop -> way(shop, first))).toList();
      near = near.subList(0, Math.min(MEMBERS, near.size()));
      free.removeAll(near);
      LocalDate founded = today.minusDays(400L - 90L * serial);
      groups.add(
          new KnownGroup(
              NUMBER.formatted(county, serial),
              county,
              first.name() + NAMES.get(serial - 1),
              first.address(),
              members(near, founded)));
    }
    return groups;
  }

  /** The first leads; the last but one joined later, and the last has left. */
  private static List<KnownGroup.Member> members(List<Retailer> shops, LocalDate founded) {
    List<KnownGroup.Member> members = new ArrayList<>();
    int last = shops.size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean gone = i == last && i > 1;
      members.add(
          new KnownGroup.Member(
              shops.get(i).retailerId(),
              i == 0,
              i == last - 1 ? founded.plusDays(60) : founded,
              gone ? founded.plusDays(150) : null,
              gone ? "搬到别处经营，不便参加小组活动" : ""));
    }
    return members;
  }

  /** Square of the distance in degrees: enough to tell who is nearer. */
  private static double way(Retailer one, Retailer other) {
    Double x = one.longitude();
    Double y = one.latitude();
    Double toX = other.longitude();
    Double toY = other.latitude();
    if (x == null || y == null || toX == null || toY == null) {
      return Double.MAX_VALUE;
    }
    return (x - toX) * (x - toX) + (y - toY) * (y - toY);
  }
}
