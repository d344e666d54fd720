package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real wholesaler's year: every order is accounted for, and it is quick. */
class IowaTest {
  /** They need what this wholesaler does not publish, and must say so rather than guess. */
  private static final Set<String> WITHOUT_DATA =
      Set.of("W10", "W11", "W12", "W13", "W14", "W16", "W18", "W19");

  @TempDir Path directory;

  @Test
  void everySubjectOfAYearIsAccountedFor() throws Exception {
    Optional<Path> data = IowaLake.findData();
    assumeTrue(data.isPresent(), "shared/data/iowa-2018 is not here");
    Inputs inputs = IowaLake.build(data.orElseThrow(), directory);

    Evaluation evaluation = new Measuring(System.out).everyWeek(inputs, directory);

    String lines =
        "read_parquet('"
            + directory.resolve("order_lines/*/*.parquet")
            + "', hive_partitioning = false)";
    String orders = "select sum(quantity_sticks) as q from " + lines + " group by order_number";
    String orderItems = orders + ", item_id";
    assertThat(subjects(evaluation, "W03")).isEqualTo(positive(orders));
    assertThat(subjects(evaluation, "W06")).isEqualTo(positive(orderItems));
    assertThat(subjects(evaluation, "W07")).isEqualTo(positive(orders));
    assertThat(evaluation.rules())
        .filteredOn(rule -> !WITHOUT_DATA.contains(rule.rule().rule().id()))
        .allSatisfy(rule ->
            assertThat(rule.subjects(Outcome.FIRED))
                .isBetween(1L, subjects(evaluation, rule.rule().rule().id()) / 2));
    assertThat(evaluation.rules())
        .filteredOn(rule -> WITHOUT_DATA.contains(rule.rule().rule().id()))
        .allSatisfy(rule -> assertThat(rule.subjects(Outcome.FIRED)).isZero());
  }

  private static long subjects(Evaluation evaluation, String rule) {
    return evaluation.rule(rule).counts().stream().mapToLong(OutcomeCount::subjects).sum();
  }

  private static long positive(String quantities) throws Exception {
    String count =
        ResultFiles.rows("select count(*) from (" + quantities + ") where q > 0").getFirst();
    return Long.parseLong(count.replace(", ", ""));
  }
}
