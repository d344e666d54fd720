package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCasesTest {
  @TempDir Path directory;

  static List<RuleCase> cases() throws IOException, URISyntaxException {
    return Cases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everySubjectComesToTheExpectedOutcome(RuleCase ruleCase) throws Exception {
    assertThat(ruleCase.outcomes(directory)).as(ruleCase.header()).isEqualTo(ruleCase.expected());
  }
}
