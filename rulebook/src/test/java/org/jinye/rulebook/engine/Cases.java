package org.jinye.rulebook.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;

/** Finds the rules' folders and the cases in them as files, the way a developer sees them. */
public final class Cases {
  private Cases() {}

  public static Path root() throws URISyntaxException {
    URL index = Rulebook.class.getResource("/rules/index.txt");
    if (index == null) {
      throw new IllegalStateException("rules/index.txt is not on the class path");
    }
    return Path.of(index.toURI()).resolveSibling("");
  }

  public static List<RuleCase> of(Rule rule) throws IOException, URISyntaxException {
    List<RuleCase> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(root().resolve(rule.folder()).resolve("cases"))) {
      for (Path folder : folders.sorted().toList()) {
        cases.add(RuleCase.read(rule, folder));
      }
    }
    return cases;
  }

  public static List<RuleCase> all() throws IOException, URISyntaxException {
    List<RuleCase> cases = new ArrayList<>();
    for (Rule rule : Rulebook.load().rules()) {
      cases.addAll(of(rule));
    }
    return cases;
  }
}
