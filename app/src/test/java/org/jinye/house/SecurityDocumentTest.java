package org.jinye.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is proved: every test that it names is there. */
class SecurityDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!威胁)[^|-].*$");

  @Test
  void everyTestThatItNamesExists() throws IOException {
    List<MatchResult> named = NAMED.matcher(Files.readString(DOCUMENT)).results().toList();
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(named)
        .allSatisfy(test ->
            assertThat(source(test.group(1)))
                .as("%s#%s", test.group(1), test.group(2))
                .containsPattern("void " + test.group(2) + "\\("));
  }

  @Test
  void everyThreatNamesATest() throws IOException {
    List<String> rows =
        ROW.matcher(Files.readString(DOCUMENT)).results().map(MatchResult::group).toList();
    assertThat(rows).hasSizeGreaterThan(30).allMatch(row -> NAMED.matcher(row).find());
  }

  private static String source(String name) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      Path found = files.filter(file -> file.endsWith(name + ".java")).findFirst().orElse(null);
      assertThat(found).as(name).isNotNull();
      return found == null ? "" : Files.readString(found);
    }
  }
}
