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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page, on a desk and on a phone, and what each role finds in its menu. */
class PagesTest {

  static final List<Visitor.Window> WINDOWS = List.of(Visitor.Window.DESK, Visitor.Window.PHONE);

  /** Names and hashes of files and addresses of notices are data, not our words. */
  private static final Pattern FILE_OR_ADDRESS =
      Pattern.compile("https?://\\S+|[\\w-]+\\.(csv|xlsx|parquet)|\\b[0-9a-f]{12,64}\\b");

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

  /**
   * What stays in Latin letters in Chinese trade texts: names of formats and of the demo's
   * accounts.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "csv",
          // proper names and addresses on the pages of the system's state
          "localhost",
          "tmp",
          "postgresql",
          "java",
          "lts",
          "metrics",
          "prometheus",
          "health",
          "live",
          "ready",
          "attachments",
          "cgcs",
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
          "yingxiao",
          "kehu",
          "chengban",
          "jiancha",
          "fazhi",
          "juzhang",
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
          // keys of a calendar file
          "year",
          "papers",
          "days",
          "gcj",
          "wgs");

  private static final Pattern BLANK = Pattern.compile(" ");

  /** Lists whose first row leads to a page that the menu does not name. */
  private static final List<String> LISTS = List.of("/retailers", "/runs", "/rules", "/imports");

  @ParameterizedTest
  @FieldSource("WINDOWS")
  void everyPageOpensInChineseWithoutFault(Visitor.Window window) {
    try (Visitor visitor = new Visitor(DemoCity.product(), window)) {
      visitor.signIn("shiju");
      List<String> paths = new ArrayList<>(menu(visitor));
      LISTS.forEach(list -> paths.add(firstOf(visitor, list)));
      String run = firstOf(visitor, "/runs");
      paths.add(run + "/outcomes?rule=W06&outcome=not_evaluated");
      look(visitor, window, paths);
    }
  }

  /** Each role, and lists of its own whose first row leads on. */
  @ParameterizedTest
  @CsvSource({
    "xianju01, /tasks /licences",
    "lingdao, /retailers",
    "chengban01, /cases",
    "fazhi01, /cases",
    "guanliyuan, /procedures /units /people"
  })
  void theMenuOfEveryRoleLeadsToPagesWithoutFault(String username, String lists) {
    try (Visitor visitor = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      visitor.signIn(username);
      List<String> paths = new ArrayList<>(menu(visitor));
      BLANK.splitAsStream(lists).forEach(list -> paths.add(firstOf(visitor, list)));
      look(visitor, Visitor.Window.DESK, paths);
    }
  }

  private static void look(Visitor visitor, Visitor.Window window, List<String> paths) {
    List<String> faults = new ArrayList<>();
    for (String path : paths) {
      visitor.open(path);
      visitor.picture(Path.of("target", window.name() + path.replaceAll("[/?&=]", "-") + ".png"));
      faults.addAll(faultsOf(visitor, path, window));
    }
    faults.addAll(visitor.complaints());
    assertThat(faults).isEmpty();
  }

  private static List<String> menu(Visitor visitor) {
    List<String> paths =
        visitor.page().locator("#menu a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    assertThat(paths).as("pages in the menu").hasSizeGreaterThanOrEqualTo(6);
    return paths;
  }

  private static String firstOf(Visitor visitor, String list) {
    visitor.open(list);
    return visitor
        .page()
        .locator("main tbody a[href^='" + list + "/']:not([href*='?'])")
        .first()
        .getAttribute("href");
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
