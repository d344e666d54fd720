package org.jinye.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is fixed before the first order.
 *
 * @param until orders that would come later have not come yet
 */
record City(
    long seed,
    LocalDate firstMonday,
    LocalDateTime until,
    Catalogue catalogue,
    List<Shop> shops,
    List<Memory> memories,
    Campaigns campaigns,
    Demand demand) {

  static City drawn(long seed, int retailers, int weeks, LocalDateTime until) {
    LocalDate firstMonday = OrderDays.mondayOf(until.toLocalDate()).minusWeeks(weeks - 1L);
    Catalogue catalogue = Catalogue.drawn(seed, weeks, firstMonday);
    List<Shop> shops = Shops.drawn(seed, retailers, weeks, catalogue);
    List<Memory> memories = new ArrayList<>();
    shops.forEach(shop -> memories.add(new Memory()));
    Campaigns campaigns = Campaigns.drawn(seed, catalogue, shops, firstMonday, until.toLocalDate());
    Demand demand = new Demand(catalogue, campaigns, seed);
    return new City(seed, firstMonday, until, catalogue, shops, memories, campaigns, demand);
  }

  LocalDate lastDay() {
    return until.toLocalDate();
  }

  LocalDate mondayOf(int week) {
    return firstMonday.plusWeeks(week);
  }

  Memory memoryOf(Shop shop) {
    return memories.get(shop.index());
  }
}
