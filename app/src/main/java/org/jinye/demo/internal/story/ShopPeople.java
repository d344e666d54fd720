package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.retailers.KnownHolder;
import org.jinye.retailers.Retailer;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind each shop. Some stand behind two, some shops changed hands, and a few are run
 * by somebody else than the one on the licence.
 */
final class ShopPeople {

  private static final int WITH_TWO_SHOPS = 40;
  private static final int HANDED_OVER = 25;
  private static final int RUN_BY_ANOTHER = 30;

  private final long seed;
  private final LocalDate today;
  private @Nullable Retailer before;
  private @Nullable Person personBefore;

  ShopPeople(long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
  }

  /** The person on the licence. Shops come in the order of their numbers. */
  Person next(Retailer shop) {
    Lot lot = lot(shop, "person ");
    boolean shared =
        lot.onceIn(WITH_TWO_SHOPS) && before != null && before.unitCode().equals(shop.unitCode());
    Person person = shared && personBefore != null ? personBefore : Person.of(lot);
    before = shop;
    personBefore = person;
    return person;
  }

  /** All of the shop, the person on the licence among them. */
  List<KnownHolder> of(Retailer shop, Person person, LocalDate since) {
    Lot lot = lot(shop, "people ");
    List<KnownHolder> people = new ArrayList<>();
    LocalDate start = since;
    LocalDate handedOver = since.plusDays(lot.whole(200, 900));
    if (lot.onceIn(HANDED_OVER) && handedOver.isBefore(today)) {
      people.add(holder(shop, Person.of(lot), true, since, handedOver));
      start = handedOver.plusDays(1);
    }
    people.add(holder(shop, person, true, start, null));
    LocalDate hired = start.plusDays(lot.whole(30, 300));
    if (lot.onceIn(RUN_BY_ANOTHER) && hired.isBefore(today)) {
      people.add(holder(shop, Person.of(lot), false, hired, null));
    }
    return people;
  }

  private Lot lot(Retailer shop, String question) {
    return Lot.of(seed, question + shop.retailerId());
  }

  private static KnownHolder holder(
      Retailer shop, Person person, boolean inCharge, LocalDate since, @Nullable LocalDate until) {
    return new KnownHolder(
        shop.retailerId(), person.name(), inCharge, person.identity(), since, until);
  }
}
