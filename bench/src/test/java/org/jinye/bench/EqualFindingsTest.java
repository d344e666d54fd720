package org.jinye.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinye.rulebook.engine.GeneratedLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared must say the same; 1,500 retailers, so that groups have enough peers. */
class EqualFindingsTest {
  private static final List<String> RULES = List.of("W03", "W06");

  @TempDir static Path folder;

  @BeforeAll
  static void everyContenderJudges() throws Exception {
    Path lake = folder.resolve("lake");
    GeneratedLake.build(lake, 1500, 8);
    for (String name : Contest.NAMES) {
      Contest.of(name, lake, folder.resolve("found")).run(RULES, 1);
    }
  }

  @Test
  void allContendersFindTheSame() throws Exception {
    for (String rule : RULES) {
      List<String> byTheEngine = found("engine", rule);
      assertThat(byTheEngine).as(rule).hasSizeGreaterThan(10);
      for (String name : Contest.NAMES) {
        assertThat(found(name, rule)).as(name + " " + rule).isEqualTo(byTheEngine);
      }
    }
  }

  private static List<String> found(String name, String rule) throws Exception {
    return Files.readAllLines(Contest.findings(folder.resolve("found"), name, rule));
  }
}
