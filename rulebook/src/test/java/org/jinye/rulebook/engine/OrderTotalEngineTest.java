package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTotalEngineTest {
  @TempDir Path directory;

  @Test
  void writesTheFindingAndTheOrdersItWasComparedWith() throws Exception {
    Files.writeString(
        directory.resolve("order_lines.csv"),
        """
        order_number,retailer_id,item_id,date,cartons
        A1,A,X,2026-08-03,20
        A2,A,X,2026-08-10,20
        A3,A,X,2026-08-17,20
        A4,A,X,2026-08-24,50
        """);
    Files.writeString(
        directory.resolve("retailers.csv"),
        """
        retailer_id,unit_code,grade,supply_status,order_weekday,first_order
        A,990101,5,normal,1,2026-01-05
        """);
    Inputs inputs = new SmallWorld(directory, directory).inputs();
    Request request =
        new Request(
            List.of(Rulebook.load().rule("W03").withDefaults()),
            inputs,
            LocalDate.parse("2026-08-24"),
            LocalDate.parse("2026-08-30"),
            directory.resolve("run"));

    Evaluation evaluation =
        new Engine(EngineSettings.forDirectory(directory.resolve("tmp"))).evaluate(request);

    assertThat(evaluation.fired()).isEqualTo(1);
    assertThat(evaluation.rule("W03").counts()).extracting("unitCode").containsOnly("990101");
    assertThat(evaluation.findings()).exists();
    assertThat(evaluation.baseline()).exists();
  }
}
