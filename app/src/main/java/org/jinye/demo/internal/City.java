package org.jinye.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything that is fixed before the first order. */
record City(
    long seed,
    int weeks,
    LocalDate firstMonday,
    LocalDate lastDay,
    Catalogue catalogue,
    List<Shop> shops,
    List<Memory> memories,
    Demand demand) {

  static City drawn(long seed, int retailers, int weeks, LocalDate lastDay) {
    LocalDate firstMonday = OrderDays.mondayOf(lastDay).minusWeeks(weeks - 1L);
    Catalogue catalogue = Catalogue.drawn(seed, weeks, firstMonday);
    List<Shop> shops = Shops.drawn(seed, retailers, weeks, catalogue);
    List<Memory> memories = new ArrayList<>();
    shops.forEach(shop -> memories.add(new Memory()));
    return new City(
        seed, weeks, firstMonday, lastDay, catalogue, shops, memories, new Demand(catalogue, seed));
  }

  LocalDate mondayOf(int week) {
    return firstMonday.plusWeeks(week);
  }

  Memory memoryOf(Shop shop) {
    return memories.get(shop.index());
  }
}
