package org.jinye.demo.internal.story;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.FirstFiles;
import org.jinye.retailers.KnownHolder;
import org.jinye.retailers.KnownLicence;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the files of the demo city's shops; the same for the same city. */
@Component
class ShopFiles {

  private static final String STEP = "shops";

  private final Retailers retailers;
  private final FirstFiles files;
  private final ShopPhotographs photographs;
  private final People people;
  private final Making making;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ShopFiles(
      Retailers retailers,
      FirstFiles files,
      ShopPhotographs photographs,
      People people,
      Making making,
      TransactionTemplate transaction,
      Clock clock) {
    this.retailers = retailers;
    this.files = files;
    this.photographs = photographs;
    this.people = people;
    this.making = making;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Once, with the remembering of it in one transaction; what was photographed stays. */
  void fill(CityPlan plan, Path orderLines) throws IOException {
    SignedIn city = people.citySupervisor();
    Map<String, List<Retailer>> shops = city.scope().get(this::shops);
    if (!making.isDone(STEP)) {
      Map<String, Trade> trades = Trade.read(orderLines);
      Instant at = plan.until().atZone(clock.getZone()).toInstant();
      city.scope()
          .run(() ->
              transaction.executeWithoutResult(status -> {
                register(plan, shops, trades, at);
                making.done(STEP);
              }));
    }
    photographs.take(shops, plan);
  }

  /** By county, in the order of their numbers; households, which follow them, left out. */
  private Map<String, List<Retailer>> shops() {
    try (Stream<Retailer> all = retailers.streamOf(People.CITY_CODE)) {
      return all.filter(shop -> shop.grade() != null)
          .collect(
              groupingBy(Retailer::unitCode, TreeMap::new, java.util.stream.Collectors.toList()));
    }
  }

  private void register(
      CityPlan plan, Map<String, List<Retailer>> shops, Map<String, Trade> trades, Instant at) {
    LocalDate today = plan.until().toLocalDate();
    ShopPapers papers = new ShopPapers(plan);
    ShopPeople behind = new ShopPeople(plan.seed(), today);
    shops.forEach((county, ofCounty) -> {
      List<KnownLicence> licences = new ArrayList<>();
      List<KnownHolder> holders = new ArrayList<>();
      for (Retailer shop : ofCounty) {
        Person person = behind.next(shop);
        List<KnownLicence> known =
            papers.of(shop, person.name(), People.nameOf(county), trades.get(shop.retailerId()));
        licences.addAll(known);
        holders.addAll(behind.of(shop, person, known.getFirst().validFrom()));
      }
      String by = people.countySupervisor(county).name();
      files.take(licences, holders, by, at);
      Households.of(county, ofCounty, trades, today)
          .forEach(household -> files.take(household, by, at));
      Groups.of(county, ofCounty, today).forEach(group -> files.take(group, by));
    });
  }
}
