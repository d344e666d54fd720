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
