package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence beside a finding, worked out by hand for a handful of shops. */
class EvidenceTest {
  private static final String ORDER_LINES =
      """
      order_number,retailer_id,item_id,date,cartons
      A1,A,Y,2026-08-03,20
      A2,A,Y,2026-08-10,20
      A3,A,Y,2026-08-17,20
      A4,A,Y,2026-08-24,50
      B1,B,Y,2026-08-17,19
      B2,B,Y,2026-08-24,19
      C1,C,Y,2026-08-10,5
      C2,C,Y,2026-08-17,5
      C3,C,Y,2026-08-24,10
      D1,D,Y,2026-08-17,4
      D2,D,Y,2026-08-24,16
      H1,H,Y,2026-08-17,1
      H2,H,Y,2026-08-24,9
      """;
  private static final String RETAILERS =
      """
      retailer_id,unit_code,grade,supply_status,order_weekday,first_order
      A,990101,5,normal,1,2026-01-05
      B,990101,5,normal,1,2026-01-05
      C,990101,5,normal,1,2026-01-05
      D,990101,5,normal,1,2026-01-05
      H,990101,6,normal,1,2026-01-05
      """;
  private static final String ITEMS =
      """
      item_id,first_order,listed
      Y,2026-01-05,2026-01-01
      """;

  @TempDir Path directory;

  @Test
  void tellsGrowthOfTheRetailerAndTheMedianOfItsPeersWithoutItself() throws Exception {
    Finding finding = findings("W03").getFirst();

    assertThat(finding.observed()).isEqualTo(50 * 200);
    assertThat(finding.baseline()).isEqualTo(20 * 200);
    assertThat(finding.ownGrowth()).isEqualTo(2.5);
    // the peers grew by 1, 2 and 4; the one of another grade by 9 is none
    assertThat(finding.peers()).isEqualTo(3);
    assertThat(finding.peerGrowth()).isEqualTo(2);
    assertThat(finding.seasonalFactor()).isEqualTo(1.25);
  }

  @Test
  void takesTheMiddleOfTwoWhenThePeersAreEven() throws Exception {
    add("order_lines.csv", "E1,E,Y,2026-08-17,10\nE2,E,Y,2026-08-24,30\n");
    add("retailers.csv", "E,990101,5,normal,1,2026-01-05\n");

    Finding finding = findings("W03").getFirst();

    assertThat(finding.peers()).isEqualTo(4);
    assertThat(finding.peerGrowth()).isEqualTo(2.5);
  }

  @Test
  void keepsTheOrdersThatTheBaselineWasMadeOf() throws Exception {
    Evaluation evaluation = evaluate("W03");
    List<BaselineRow> orders = new ArrayList<>();
    ResultReader.baseline(evaluation.baseline(), orders::add);

    assertThat(orders).extracting(BaselineRow::orderNumber).containsExactly("A1", "A2", "A3");
    assertThat(orders).extracting(BaselineRow::quantitySticks).containsOnly(4000L);
    assertThat(orders).extracting(BaselineRow::amountFen).containsOnly(200_000L);
  }

  @Test
  void countsEarlierWarningsOfTheRetailerBeforeTheDay() throws Exception {
    Files.writeString(
        directory.resolve("earlier.csv"),
        """
        retailer_id,rule_id,date,outcome
        A,W06,2026-08-03,irregular
        A,W03,2026-08-17,harmless
        A,W03,2026-08-24,
        B,W03,2026-08-03,irregular
        """);

    Finding finding = findings("W03").getFirst();

    assertThat(finding.earlierWarnings()).isEqualTo(2);
    assertThat(finding.earlierConfirmed()).isEqualTo(1);
  }

  @Test
  void tellsAnEmptyShelfAnItemThatWasShortAndItsTimeOnTheMarket() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String shop : List.of("B", "C", "D", "F", "G")) {
      lines.append(
          "%s7,%s,X,2026-08-03,10%n%s8,%s,X,2026-08-24,6%n".formatted(shop, shop, shop, shop));
    }
    add("order_lines.csv", lines + "A6,A,X,2026-08-03,10\nA7,A,X,2026-08-26,40\n");
    add("retailers.csv", "F,990101,5,normal,1,2026-01-05\nG,990101,5,normal,1,2026-01-05\n");
    add("items.csv", "X,2026-07-20,2026-07-20\n");

    Finding finding =
        findings("W06").stream()
            .filter(found -> "X".equals(found.itemId()))
            .findFirst()
            .orElseThrow();

    assertThat(finding.retailerId()).isEqualTo("A");
    assertThat(finding.cyclesWithoutItem()).isEqualTo(2);
    assertThat(finding.itemWasShort()).isTrue();
    assertThat(finding.itemWeeksOnMarket()).isEqualTo(5);
    assertThat(finding.isItemNew()).isTrue();
    assertThat(finding.ownGrowth()).isEqualTo(4);
    assertThat(finding.peerGrowth()).isEqualTo(0.6);
  }

  @Test
  void tellsTheOrdersRedAndWatchedGoodsAndItsPriceBesideOwnAndPeers() throws Exception {
    Files.writeString(
        directory.resolve("order_lines.csv"),
        """
        order_number,retailer_id,item_id,date,cartons,amount_fen
        A1,A,Y,2026-08-03,20,200000
        A2,A,Y,2026-08-10,20,200000
        A3,A,Y,2026-08-17,15,150000
        A3,A,R,2026-08-17,5,170000
        A4,A,Y,2026-08-24,40,400000
        A4,A,R,2026-08-24,10,400000
        A5,A,Y,2026-08-24,10,100000
        A5,A,R,2026-08-24,-1,-40000
        B2,B,Y,2026-08-24,30,300000
        C3,C,R,2026-08-24,10,420000
        H2,H,R,2026-08-24,90,9000000
        """);
    Files.writeString(
        directory.resolve("items.csv"),
        """
        item_id,first_order,listed,supply_type,outflow_tier
        Y,2026-01-05,2026-01-01,ordinary,
        R,2026-01-05,2026-01-01,scarce,red
        """);
    Files.writeString(
        directory.resolve("retailers.csv"),
        """
        retailer_id,unit_code,grade,supply_status,order_weekday,first_order,location
        A,990101,5,normal,1,2026-01-05,农村
        B,990101,5,normal,1,2026-01-05,城区
        C,990101,5,normal,1,2026-01-05,
        H,990101,6,normal,1,2026-01-05,
        """);

    Finding finding = findings("W03").getFirst();
    Goods goods = finding.goods();

    assertThat(finding.orderNumber()).isEqualTo("A4");
    assertThat(goods.itemTier()).isNull();
    assertThat(goods.shopGrade()).isEqualTo(5);
    assertThat(goods.shopLocation()).isEqualTo("农村");
    assertThat(goods.redShare()).isEqualTo(0.2);
    assertThat(goods.watchedSticks()).isEqualTo(10 * 200);
    // 5 cartons in three weeks with an order
    assertThat(goods.watchedBefore()).isEqualTo(333.3333);
    assertThat(goods.meanPrice()).isEqualTo(16_000);
    assertThat(goods.ownMeanPrice()).isEqualTo(12_000);
    // B and C together; neither the shop itself nor the one of another grade
    assertThat(goods.peerMeanPrice()).isEqualTo(18_000);
  }

  @Test
  void takesTheWholeWeekWhereAFindingNamesNoOrder() throws Exception {
    add("order_lines.csv", "A5,A,X,2026-08-26,50\n");
    Files.writeString(
        directory.resolve("items.csv"),
        """
        item_id,first_order,listed,supply_type,outflow_tier
        Y,2026-01-05,2026-01-01,,
        X,2026-01-05,2026-01-01,watched,red
        """);

    Finding finding = findings("W07").getFirst();

    assertThat(finding.orderNumber()).isNull();
    assertThat(finding.goods().redShare()).isEqualTo(0.5);
    assertThat(finding.goods().watchedSticks()).isEqualTo(50 * 200);
    assertThat(finding.goods().watchedBefore()).isZero();
  }

  @Test
  void tellsTierSupplyTypeAndWhetherThePriceOfTheItemIsInverted() throws Exception {
    Files.writeString(
        directory.resolve("items.csv"),
        """
        item_id,first_order,listed,supply_type,outflow_tier,wholesale_fen,retail_fen
        Y,2026-01-05,2026-01-01,good_seller,orange,20000,19000
        """);

    Goods goods = findings("W06").getFirst().goods();

    assertThat(goods.itemTier()).isEqualTo("orange");
    assertThat(goods.itemSupplyType()).isEqualTo("good_seller");
    assertThat(goods.itemPriceRatio()).isEqualTo(0.95);
  }

  @Test
  void leavesThePriceRatioOpenWhereAPriceIsUnknown() throws Exception {
    Files.writeString(
        directory.resolve("items.csv"),
        """
        item_id,first_order,listed,wholesale_fen,retail_fen
        Y,2026-01-05,2026-01-01,20000,
        """);

    assertThat(findings("W06").getFirst().goods().itemPriceRatio()).isNull();
  }

  @Test
  void tellsWhatTheRetailerFiledForTheCycle() throws Exception {
    Files.writeString(
        directory.resolve("filings.csv"),
        """
        retailer_id,kind,from_date,to_date
        A,visit_day_change,2026-08-20,2026-08-24
        A,closure,2026-08-01,2026-08-23
        B,extra_order,2026-08-24,2026-08-24
        """);

    assertThat(findings("W03").getFirst().goods().filedKind()).isEqualTo("visit_day_change");
  }

  @Test
  void countsSubjectsByUnit() throws Exception {
    assertThat(evaluate("W03").rule("W03").counts())
        .extracting(OutcomeCount::unitCode)
        .containsOnly("990101");
  }

  private List<Finding> findings(String rule) throws Exception {
    List<Finding> findings = new ArrayList<>();
    ResultReader.findings(evaluate(rule).findings(), findings::add);
    return findings;
  }

  private Evaluation evaluate(String id) throws Exception {
    writeUnlessThere("order_lines.csv", ORDER_LINES);
    writeUnlessThere("retailers.csv", RETAILERS);
    writeUnlessThere("items.csv", ITEMS);
    Rule rule = Rulebook.load().rule(id);
    Request request =
        new Request(
            List.of(rule.withDefaults()),
            new SmallWorld(directory, directory).inputs(),
            LocalDate.parse("2026-08-24"),
            LocalDate.parse("2026-08-30"),
            directory.resolve("run"));
    return new Engine(EngineSettings.forDirectory(directory.resolve("tmp"))).evaluate(request);
  }

  private void add(String file, String rows) throws Exception {
    String start =
        switch (file) {
          case "order_lines.csv" -> ORDER_LINES;
          case "retailers.csv" -> RETAILERS;
          default -> ITEMS;
        };
    Files.writeString(directory.resolve(file), start + rows);
  }

  private void writeUnlessThere(String file, String text) throws Exception {
    if (!Files.exists(directory.resolve(file))) {
      Files.writeString(directory.resolve(file), text);
    }
  }
}
