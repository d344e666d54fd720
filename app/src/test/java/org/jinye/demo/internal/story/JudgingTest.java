package org.jinye.demo.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Measure;
import org.jinye.warnings.OpenWarning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgingTest {

  private static final Rulebook RULES = Rulebook.load();
  private static final String TRUTH =
      """
      cause,rule,expected,verdict,retailer_id,from_day,to_day,order_number,item_id,words
      resale,W03,fires,irregular,990101100001,2026-09-14,2026-09-20,20260914000001,,外流
      banquet,W03,fires,harmless,990101100002,2026-09-14,2026-09-20,20260914000002,,婚宴
      hoarding,W03,may_fire,irregular,990101100002,2026-09-14,2026-09-20,20260914000002,,囤货
      """;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Judging judging;

  @BeforeEach
  void readTruth() throws IOException {
    Path file = Files.writeString(folder.resolve("truth.csv"), TRUTH);
    judging = new Judging(TruthBook.read(file));
  }

  @Test
  void findsIrregularWhatWasPlantedSo() {
    assertThat(conclude(Waiting.warning("W03", "990101100001")))
        .isEqualTo(new Conclusion.Irregular(Measure.CASE, "外流"));
  }

  @Test
  void believesTheSurerOfTwoCauses() {
    assertThat(conclude(Waiting.warning("W03", "990101100002")))
        .isInstanceOfSatisfying(
            Conclusion.Harmless.class,
            harmless -> assertThat(harmless.reason()).isEqualTo("banquet"));
  }

  @Test
  void givesAReasonOfTheRulesOwnListWhereNothingWasPlanted() {
    for (Rule rule : RULES.rules()) {
      Conclusion conclusion = conclude(Waiting.warning(rule.id(), "990101100003"));
      assertThat(conclusion)
          .isInstanceOfSatisfying(
              Conclusion.Harmless.class, harmless -> assertThat(harmless.words()).isNotBlank());
    }
  }

  @Test
  void everyOpinionIsComplete() {
    for (Rule rule : RULES.rules()) {
      Conclusion conclusion = conclude(Waiting.warning(rule.id(), "990101100001"));
      assertThat(Answers.to(rule, conclusion).values())
          .hasSize(rule.opinion().size())
          .noneMatch(String::isBlank);
    }
  }

  private Conclusion conclude(OpenWarning warning) {
    return judging.conclude(warning, RULES.rule(warning.ruleId()));
  }
}
