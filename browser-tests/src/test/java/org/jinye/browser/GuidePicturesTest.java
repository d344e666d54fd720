package org.jinye.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the user guide from the demo city. They go to {@code target/guide}; with
 * {@code JINYE_GUIDE_PICTURES=keep} to {@code docs/guide/images}, from where they are committed.
 */
class GuidePicturesTest {

  private static final Pattern NAMED = Pattern.compile("!\\[[^]]*]\\(images/([\\w-]+)\\.png\\)");
  private static final double LONGEST_IMPORT = 120_000; // milliseconds
  private static final String BAD_ROWS =
      """
      订单号,行号,许可证号,品规代码,下单时间,订货方式,设备,数量(条),金额(元),限量(条)
      手册-1,1,990101000001,990001,今天,网上,,3,300.00,
      手册-2,1,990101000001,无此品规,2026-01-05 09:00,网上,,3,300.00,
      手册-3,1,000000000000,990001,2026-01-05 09:00,网上,,3,300.00,
      手册-4,1,990101000001,990001,2026-01-05 09:00,网上,,三,300.00,
      """;

  private final Path folder = folder();
  private final Set<String> taken = new TreeSet<>();

  @Test
  void takesEveryPictureThatTheGuideShows() {
    try (Visitor visitor = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      take(visitor.open("/login"), "signin");
      take(visitor.signIn("shiju"), "desk");
      take(visitor.open("/warnings"), "warnings");
      visitor.page().locator("#curve-title").scrollIntoViewIfNeeded();
      visitor.page().evaluate("() => document.getElementById('curve-title').scrollIntoView()");
      take(visitor, "dossier");
      take(visitor.follow(visitor.page().locator("#dossier-title a").first()), "retailer");
      take(visitor.open("/reports/monthly"), "report");
      take(visitor.open("/imports"), "import");
      visitor.open("/runs");
      take(visitor.follow(firstLink(visitor, "/runs/")), "run");
      take(visitor.open("/rules"), "rules");
      take(visitor.open("/calendar"), "calendar");
      take(visitor.open("/tasks"), "tasks");
      take(visitor.open("/retailers/map"), "map");
      takeRejects(visitor);
    }
    try (Visitor administrator = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      administrator.signIn("guanliyuan");
      take(administrator.open("/units"), "units");
      take(administrator.open("/trail"), "trail");
      take(administrator.open("/status"), "status");
      administrator.open("/procedures");
      take(administrator.follow(firstLink(administrator, "/procedures/")), "procedure");
    }
    takeCases();
    assertThat(taken).isEqualTo(namedInTheGuide());
  }

  private void takeCases() {
    try (Visitor handler = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      handler.signIn("chengban01");
      take(handler.open("/cases"), "cases");
      handler.open("/cases?stage=DONE&procedure=ORDINARY");
      take(handler.follow(firstRow(handler)), "case");
      String address = handler.page().url();
      take(
          handler.follow(
              handler.page().locator("main a[href*='/papers/']:text('行政处罚决定书')").first()),
          "paper");
      handler.page().navigate(address + "/review");
      take(handler.settle(), "casecheck");
      take(handler.open("/cases/statistics"), "casestats");
      handler.open("/networks");
      take(handler.follow(firstRow(handler)), "network");
      take(handler.open("/fines/books"), "receiptbooks");
      handler.open("/warehouses/counts");
      take(handler.follow(firstRow(handler)), "stockcount");
    }
    try (Visitor officer = new Visitor(DemoCity.product(), Visitor.Window.PHONE)) {
      officer.signIn("chengban01").open("/scene/records");
      take(officer.follow(officer.page().locator("main tbody a:text('小河便利店')")), "scene");
    }
  }

  private void takeRejects(Visitor visitor) {
    visitor.open("/imports");
    visitor
        .page()
        .locator("#upload input[type=file]")
        .setInputFiles(
            new FilePayload(
                "orders-of-today.csv", "text/csv", badRows().getBytes(StandardCharsets.UTF_8)));
    visitor.page().locator("#upload button[type=submit]").click();
    // the page of an import comes again by itself until the import is done
    Locator rejects = visitor.page().locator("#account a[href*='/rejects']").first();
    rejects.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_IMPORT));
    take(visitor.follow(rejects), "rejects");
  }

  /** Of another content at each try: a file that was imported before is not imported again. */
  private static String badRows() {
    return BAD_ROWS.replace("手册-", "手册" + System.nanoTime() + "-");
  }

  private static Locator firstLink(Visitor visitor, String prefix) {
    String number = "main a[href^='" + prefix + "']:not([href$='/new']):not([href*='?'])";
    return visitor.page().locator(number).first();
  }

  private static Locator firstRow(Visitor visitor) {
    return visitor.page().locator("main tbody a").first();
  }

  private void take(Visitor visitor, String name) {
    visitor.picture(folder.resolve(name + ".png"));
    taken.add(name);
  }

  private static Path folder() {
    boolean isKept = "keep".equals(System.getenv("JINYE_GUIDE_PICTURES"));
    return isKept ? guide().resolve("images") : Path.of("target", "guide");
  }

  private static Path guide() {
    return Product.home().resolve("docs/guide");
  }

  private static Set<String> namedInTheGuide() {
    try (Stream<Path> files = Files.list(guide())) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .flatMap(file -> NAMED.matcher(text(file)).results().map(named -> named.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
