package org.jinye.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page of the menu, on a desk and on a phone. */
class PagesTest {

  static final List<Visitor.Window> WINDOWS = List.of(Visitor.Window.DESK, Visitor.Window.PHONE);

  /** Names of imported files and addresses of notices are data, not our words. */
  private static final Pattern FILE_OR_ADDRESS =
      Pattern.compile("https?://\\S+|[\\w-]+\\.(csv|xlsx|parquet)");

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

  /**
   * What stays in Latin letters in Chinese trade texts: names of formats and of the demo's
   * accounts.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "csv",
          "xlsx",
          "docx",
          "parquet",
          "excel",
          "word",
          "yaml",
          "utf",
          "json",
          "pdf",
          "sha",
          "iowa",
          "jinye",
          "shiju",
          "xianju",
          "lingdao",
          "guanliyuan",
          "jpg",
          "jpeg",
          "png",
          "sql",
          "demo",
          "inbox",
          "import",
          "evaluate",
          "serve",
          "data",
          "from",
          "profile",
          "gcj",
          "wgs");

  @ParameterizedTest
  @FieldSource("WINDOWS")
  void everyMenuEntryOpensInChineseWithoutFault(Visitor.Window window) {
    try (Visitor visitor = new Visitor(DemoCity.product(), window)) {
      visitor.signIn("shiju");
      List<String> faults = new ArrayList<>();
      for (String path : menu(visitor)) {
        visitor.open(path);
        visitor.picture(Path.of("target", window.name() + path.replace('/', '-') + ".png"));
        faults.addAll(faultsOf(visitor, path, window));
      }
      faults.addAll(visitor.complaints());
      assertThat(faults).isEmpty();
    }
  }

  private static List<String> menu(Visitor visitor) {
    List<String> paths =
        visitor.page().locator("#menu a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    assertThat(paths).as("pages in the menu").hasSizeGreaterThanOrEqualTo(7);
    return paths;
  }

  private static List<String> faultsOf(Visitor visitor, String path, Visitor.Window window) {
    List<String> faults = new ArrayList<>();
    Object overflow =
        visitor.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) overflow).intValue() > 0) {
      faults.add(path + " " + window.name() + ": " + overflow + " px wider than the window");
    }
    englishIn(visitor).forEach(word -> faults.add(path + ": English word " + word));
    for (Rule rule : new AxeBuilder(visitor.page()).analyze().getViolations()) {
      if (Set.of("critical", "serious").contains(rule.getImpact())) {
        faults.add(
            path
                + " "
                + window.name()
                + ": "
                + rule.getId()
                + " "
                + rule.getNodes().getFirst().getHtml());
      }
    }
    return faults;
  }

  private static List<String> englishIn(Visitor visitor) {
    Locator body = visitor.page().locator("body");
    return LATIN_WORD
        .matcher(FILE_OR_ADDRESS.matcher(body.innerText()).replaceAll(" "))
        .results()
        .map(match -> match.group())
        .filter(word -> !KNOWN.contains(word.toLowerCase(java.util.Locale.ROOT)))
        .distinct()
        .toList();
  }
}
