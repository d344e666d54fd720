package org.jinye.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person at a browser window; remembers what went wrong in it. */
final class Visitor implements AutoCloseable {

  /** A desk and a phone. */
  record Window(String name, int width, int height) {
    static final Window DESK = new Window("desk", 1366, 768);
    static final Window PHONE = new Window("phone", 390, 844);
  }

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final Product product;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Product product, Window window) {
    this.product = product;
    this.playwright = Playwright.create();
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium()))
                    .setArgs(ARGUMENTS));
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** Signs in with a demo account. */
  Visitor signIn(String username) {
    return signIn(username, "jinye-demo");
  }

  Visitor signIn(String username, String password) {
    open("/login");
    page.fill("#username", username);
    page.fill("#password", password);
    return follow(page.locator("button[type=submit]"));
  }

  Visitor open(String path) {
    page.navigate(product.url(path));
    settle();
    return this;
  }

  /**
   * Clicks what leads to another page or sends a form, and waits for what comes. A loaded page is
   * idle before the click and still is just after it: only that the old document or the old
   * workspace has gone says that the answer is here.
   */
  Visitor follow(Locator link) {
    page.evaluate(
        "() => { document.documentElement.dataset.left = 'yes';"
            + " const w = document.getElementById('workspace'); if (w) w.dataset.left = 'yes'; }");
    link.click();
    page.waitForFunction(
        "() => { const w = document.getElementById('workspace');"
            + " return !document.documentElement.dataset.left || (w && !w.dataset.left); }");
    return settle();
  }

  /** Waits until nothing is loading or being exchanged and every chart is drawn. */
  Visitor settle() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.waitForFunction(
        "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')"
            + " && [...document.querySelectorAll('[data-chart]')]"
            + ".every(c => c.dataset.ready || c.textContent || c.offsetParent === null)");
    return this;
  }

  Page page() {
    return page;
  }

  String text() {
    return page.innerText("body");
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  static String chromium() {
    return Optional.ofNullable(System.getenv("JINYE_CHROMIUM")).orElse("/usr/bin/chromium");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
