package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterType;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.Term;
import org.jinye.rulebook.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule in the rulebook must bring along. */
class CatalogueTest {
  @TempDir Path directory;

  static List<Rule> rules() {
    return Rulebook.load().rules();
  }

  @Test
  void theIndexNamesExactlyTheFoldersThatHoldARule() throws IOException, URISyntaxException {
    Path root = Cases.root();
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> folders =
          files
              .filter(file -> file.endsWith("rule.yaml"))
              .map(file -> root.relativize(file.getParent()).toString())
              .collect(Collectors.toSet());
      assertThat(Files.readAllLines(root.resolve("index.txt")))
          .containsExactlyInAnyOrderElementsOf(folders);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsDescribedForThosePeopleWhoHandleItsWarnings(Rule rule) {
    assertThat(rule.finds()).containsPattern("\\p{IsHan}{6,}");
    assertThat(rule.source()).containsPattern("\\p{IsHan}{6,}");
    assertThat(rule.reading()).isNotEmpty();
    assertThat(rule.harmlessCauses()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(rule.opinion()).anyMatch(question -> question.required());
    assertThat(rule.attachments()).isNotEmpty();
    assertThat(rule.sentence().clauses()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsDescribedForThoseWhoOwnItsData(Rule rule) {
    assertThat(rule.owner()).containsPattern("\\p{IsHan}{6,}").hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasAFiringAndASilentCase(Rule rule) throws IOException, URISyntaxException {
    List<RuleCase> cases = Cases.of(rule);

    assertThat(cases).anyMatch(ruleCase -> ruleCase.outcomeCounts().containsKey("fired"));
    assertThat(cases)
        .anyMatch(ruleCase -> Set.of("not_fired").equals(ruleCase.outcomeCounts().keySet()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyReasonIsShownByACaseAndHasWords(Rule rule) throws IOException, URISyntaxException {
    Set<String> shown = new TreeSet<>();
    for (RuleCase ruleCase : Cases.of(rule)) {
      shown.addAll(ruleCase.reasons());
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(rule.reasons().stream().map(Term::code).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyAspectIsShownByACaseAndHasWords(Rule rule) throws IOException, URISyntaxException {
    Set<String> shown = new TreeSet<>();
    for (RuleCase ruleCase : Cases.of(rule)) {
      shown.addAll(ruleCase.aspects());
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(rule.aspects().stream().map(Term::code).toList());
  }

  /** The columns that a varying value is looked up by are in scope wherever it stands. */
  @ParameterizedTest
  @MethodSource("rules")
  void theSameValueForEveryUnitAndClassChangesNothing(Rule rule) throws Exception {
    List<Variant> same = new ArrayList<>();
    for (Parameter parameter : rule.parameters()) {
      for (Variant.Dimension dimension : parameter.varies()) {
        same.add(new Variant(parameter.name(), dimension, "990101", parameter.defaultValue()));
      }
    }
    for (RuleCase ruleCase : Cases.of(rule)) {
      assertThat(ruleCase.outcomes(Files.createTempDirectory(directory, "varied"), same))
          .as(ruleCase.toString())
          .isEqualTo(ruleCase.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyReadingIsShownByACase(Rule rule) throws IOException, URISyntaxException {
    List<Map<String, String>> settings = Cases.of(rule).stream().map(RuleCase::parameters).toList();
    for (Parameter parameter : rule.parameters().stream().filter(Parameter::reading).toList()) {
      Set<String> shown =
          settings.stream()
              .filter(setting -> setting.containsKey(parameter.name()))
              .map(setting -> setting.getOrDefault(parameter.name(), ""))
              .collect(Collectors.toSet());
      if (parameter.type() == ParameterType.CHOICE) {
        assertThat(shown)
            .as(parameter.name())
            .containsExactlyInAnyOrderElementsOf(
                parameter.choices().stream().map(Term::code).toList());
      } else {
        assertThat(shown).as(parameter.name()).isNotEmpty();
      }
    }
  }
}
