package org.jinye.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** docs/operations.md names every value that can be configured, and none that cannot. */
class ConfigurationTableTest {

  /** Set by the program itself: the word of the command line, and the floors of the house. */
  private static final Set<String> OWN = Set.of("jinye.mode", "jinye.database.modules");

  /** Maps and values without a default, which application.yaml only speaks of. */
  private static final Set<String> WITHOUT_DEFAULT =
      Set.of(
          "jinye.accounts",
          "jinye.rules",
          "jinye.database.url",
          "jinye.database.owner-user",
          "jinye.database.owner-password",
          "jinye.database.application-password");

  private static final Pattern KEY = Pattern.compile("(?m)^\\| `(jinye\\.[a-z.-]+)");

  @Test
  void theTableOfValuesIsTheConfiguration() throws IOException {
    Set<String> known = new TreeSet<>(WITHOUT_DEFAULT);
    for (var source :
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))) {
      for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
        if (name.startsWith("jinye.")) {
          known.add(name.replaceAll("\\[\\d+]$", ""));
        }
      }
    }
    known.removeAll(OWN);
    assertThat(documented()).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void noValueIsReadThatTheConfigurationDoesNotName() throws IOException {
    String configuration =
        new ClassPathResource("application.yaml")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    Pattern hidden = Pattern.compile("@Value\\(\"\\$\\{(jinye\\.[a-z.-]+):");
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      Set<String> defaults =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> hidden.matcher(read(file)).results())
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      assertThat(defaults)
          .as("defaults stand in application.yaml: %s", configuration.length())
          .isEmpty();
    }
  }

  private static Set<String> documented() {
    Set<String> keys = new TreeSet<>();
    Matcher matcher = KEY.matcher(read(Path.of("../docs/operations.md")));
    while (matcher.find()) {
      assertThat(keys.add(matcher.group(1))).as("%s stands once", matcher.group(1)).isTrue();
    }
    return keys;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
