package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jinye.retailers.KnownHousehold;
import org.jinye.retailers.KnownHousehold.Deed;
import org.jinye.retailers.Retailer;
import org.jspecify.annotations.Nullable;

/**
 * Two households a county that trade or traded without a licence: the first still does, the second
 * stopped, or in one county got a licence. Their numbers are beyond those that the system gives.
 */
final class Households {

  private static final String LICENSED_IN = "990103";
  private static final String NUMBER = "%sW9%05d";
  private static final double BESIDE = 0.0012;
  private static final List<String> FIRST = List.of("路口水果摊", "学府早点铺", "站前小吃店", "河边渔具店", "林场代销点");
  private static final List<String> SECOND = List.of("巷尾杂货铺", "棋牌室小卖部", "新街食杂店", "工地便利摊", "加水站小卖部");

  private Households() {}

  /**
   * Those of the county.
   *
   * @param shops of the county; the households are beside two of them
   */
  static List<KnownHousehold> of(
      String county, List<Retailer> shops, Map<String, Trade> trades, LocalDate today) {
    int place = county.charAt(county.length() - 1) - '1';
    Retailer near = shops.get(shops.size() / 3);
    Retailer far = shops.get(shops.size() / 2);
    LocalDate found = today.minusDays(70 + 9L * place);
    List<Deed> deeds =
        place % 2 == 0
            ? List.of(
                new Deed(found.plusDays(6), "VISITED", "上门宣传烟草专卖法律法规，劝其停止售卖卷烟。"),
                new Deed(found.plusDays(31), "CHECKED", "联合市场监管所检查，柜台仍有卷烟12条，依法登记。"))
            : List.of(new Deed(found.plusDays(4), "GUIDED", "告知办证条件和所需材料，指导其申请许可证。"));
    KnownHousehold open =
        household(county, 1, FIRST.get(place), near, found, "走访时发现柜台摆卖卷烟", deeds, null);
    return List.of(open, ended(county, place, far, shops, trades, today));
  }

  private static KnownHousehold ended(
      String county,
      int place,
      Retailer far,
      List<Retailer> shops,
      Map<String, Trade> trades,
      LocalDate today) {
    LocalDate found = today.minusDays(240 + 15L * place);
    String name = SECOND.get(place);
    if (county.equals(LICENSED_IN)) {
      Retailer licensed = youngest(shops, trades);
      Trade trade = trades.getOrDefault(licensed.retailerId(), new Trade(today, today));
      LocalDate on = trade.first().minusDays(8);
      List<Deed> deeds =
          List.of(
              new Deed(on.minusDays(40), "GUIDED", "符合合理布局，指导其申请许可证。"),
              new Deed(
                  on,
                  "LICENSED",
                  "办理许可证，档案 " + licensed.retailerId() + "（" + licensed.name() + "）"));
      return household(
          county, 2, name, licensed, on.minusDays(60), "群众举报", deeds, licensed.retailerId());
    }
    List<Deed> deeds =
        List.of(
            new Deed(found.plusDays(5), "CHECKED", "现场查获无证经营的卷烟，责令立即停止。"),
            new Deed(found.plusDays(25), "ENDED", "复查时已撤下卷烟，不再经营。"));
    return household(county, 2, name, far, found, "专项检查中发现", deeds, null);
  }

  /** The shop that began to order last. */
  private static Retailer youngest(List<Retailer> shops, Map<String, Trade> trades) {
    return shops.stream()
        .filter(shop -> trades.containsKey(shop.retailerId()))
        .max(
            Comparator.comparing(
                    (Retailer shop) -> trades.getOrDefault(shop.retailerId(), Trade.NONE).first())
                .thenComparing(Retailer::retailerId))
        .orElse(shops.getLast());
  }

  private static KnownHousehold household(
      String county,
      int serial,
      String name,
      Retailer beside,
      LocalDate since,
      String how,
      List<Deed> deeds,
      @Nullable String licensedAs) {
    Double longitude = beside.longitude();
    Double latitude = beside.latitude();
    return new KnownHousehold(
        NUMBER.formatted(county, serial),
        county,
        name,
        licensedAs == null ? beside.address() + "斜对面" : beside.address(),
        longitude == null ? 0 : longitude + BESIDE,
        latitude == null ? 0 : latitude,
        since,
        how,
        deeds,
        licensedAs);
  }
}
