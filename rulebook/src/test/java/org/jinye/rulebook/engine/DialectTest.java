package org.jinye.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of the rulebook keeps to what DuckDB and Spark understand alike. */
class DialectTest {
  /** Words and signs that mean different things on the two engines, or are known to one only. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\bdatediff\\b|\\bdate_diff\\b|\\bdayofweek\\b|\\bdow\\b|//|\\bdiv\\b|\\|\\||\""
              + "|\\bpercentile_\\w+|\\bquantile\\w*|\\bmode\\(|\\barg_m(ax|in)\\b|\\bmad\\("
              + "|\\bapprox_\\w+|\\barray_agg\\b|\\bstring_agg\\b|\\blistagg\\b|\\bgroups between\\b"
              + "|\\bexclude\\b|\\bignore nulls\\b|\\basof\\b|\\bsemi join\\b|\\bdistinct on\\b"
              + "|\\bvarchar\\b|\\bdouble precision\\b|\\bhugeint\\b|\\bepoch\\w*|\\bstrftime\\b"
              + "|\\bcount\\(distinct[^)]*\\) over\\b|\\bmedian\\([^)]*\\) over\\b|\\bln\\("
              + "|\\bround\\((?:[^()]|\\([^()]*\\))*,"
              // Spark takes the name of a window and the minus behind it for one word
              + "|\\bover [a-z_]+ - [a-z_]");

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][a-z0-9_]*)");
  private static final Pattern RELATION = Pattern.compile("\\b(?:from|join) ([a-z_]+)\\b(?!\\()");
  private static final Pattern STEP =
      Pattern.compile("(?:\\bwith|,)\\s+(?:--[^\\n]*\\s+)*([a-z_]+) as \\(");
  private static final Set<String> GIVEN = Set.of("from_day", "to_day");

  static List<Rule> rules() {
    return Rulebook.load().rules();
  }

  static List<Path> files() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(Cases.root())) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void usesOnlyTheSharedDialect(Path file) throws IOException {
    String sql = withoutComments(Files.readString(file));

    assertThat(found(FORBIDDEN, sql, 0)).isEmpty();
    assertThat(sql).isEqualTo(sql.toLowerCase(Locale.ROOT)).matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a || b",
        "median(x) over w",
        "a // b",
        "cast(a as varchar)",
        "round(a / nullif(b, 0), 4)",
        "sum(a) over w - a"
      })
  void wouldRefuse(String sql) {
    assertThat(found(FORBIDDEN, sql, 0)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void readsOnlyItsInputsAndEndsWithItsLastStep(Rule rule) {
    Set<String> inputs =
        rule.sql().views().stream().map(RuleSql.View::name).collect(Collectors.toSet());
    Arrays.stream(InputTable.values())
        .filter(table -> table != InputTable.EARLIER)
        .forEach(table -> inputs.add(table.viewName()));

    assertThat(relations(rule.sql().judging())).isSubsetOf(inputs);
    inputs.add("fired");
    assertThat(relations(rule.sql().baseline())).isSubsetOf(inputs);
    assertThat(rule.sql().judging().strip()).endsWith("select * from judged");
    assertThat(rule.sql().baseline().strip()).containsPattern("select \\* from [a-z_]+$");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void usesEveryParameterAndNoOther(Rule rule) {
    Set<String> used = new TreeSet<>(found(PARAMETER, withoutComments(rule.sql().judging()), 1));
    used.addAll(found(PARAMETER, withoutComments(rule.sql().baseline()), 1));
    for (RuleSql.View view : rule.sql().views()) {
      used.addAll(found(PARAMETER, withoutComments(view.select()), 1));
    }
    used.removeAll(GIVEN);

    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            rule.parameters().stream().map(Parameter::name).toList());
  }

  @Test
  void findsRelationsBehindFromAndJoin() {
    assertThat(relations("with a as (select * from x join y on 1 = 1) select * from a"))
        .containsExactlyInAnyOrder("x", "y");
  }

  private static Set<String> relations(String sql) {
    String bare = withoutComments(sql);
    Set<String> relations = new TreeSet<>(found(RELATION, bare, 1));
    relations.removeAll(found(STEP, bare, 1));
    return relations;
  }

  private static Set<String> found(Pattern pattern, String sql, int group) {
    Set<String> found = new HashSet<>();
    for (MatchResult match : pattern.matcher(sql).results().toList()) {
      found.add(match.group(group));
    }
    return found;
  }

  private static String withoutComments(String sql) {
    return sql.replaceAll("--[^\\n]*", "");
  }
}
