package org.jinye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A telephone at a scene: without a network, with somebody else on the same record, signed out. */
class SceneOfflineTest {

  private static final String CODE = "0102020301020304ABCD340101100001";

  /** What lies in the device's own database, as text. */
  private static final String KEPT =
      """
      () => new Promise((done) => {
        const opening = indexedDB.open('jinye-scene');
        opening.onsuccess = () => {
          const rows = opening.result.transaction('drafts').objectStore('drafts').getAll();
          rows.onsuccess = () => {
            const text = rows.result.map((row) => Object.entries(row).map(([name, value]) =>
              name + '=' + (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value)).join()).join();
            opening.result.close();
            done(text);
          };
        };
      })
      """;

  @Test
  void aRecordWrittenAndSignedWithoutANetworkIsSentLaterAndBecomesACase() {
    try (Visitor officer = new Visitor(DemoCity.product(), Visitor.Window.PHONE)) {
      Page page = begin(officer);
      write(page, "离线便利店", "柜台内有外地卷烟三十条。");
      page.context().setOffline(true);
      page.reload();
      assertThat(page.locator("#standing")).containsText("没有网络");
      page.locator("button:has-text('打开')").click();
      assertThat(page.locator("#f-partyName")).hasValue("离线便利店");
      page.locator("#add-line").click();
      page.locator(".line input[id$='.item']").fill("黄山（硬）");
      page.locator(".line input[id$='.quantity']").fill("30条");
      page.locator(".line textarea").fill(CODE);
      sign(page);
      assertThat(page.locator("section:has(h2:text-is('签名'))")).containsText("离线便利店");
      page.locator("#send").click();
      assertThat(page.locator("#standing")).containsText("没有网络");
      assertThat((String) page.evaluate(KEPT)).doesNotContain("离线便利店").doesNotContain(CODE);
      page.context().setOffline(false);
      page.locator("#send").click();
      assertThat(page.locator("#standing")).containsText("全部发送完毕");
      officer.open("/scene/records");
      officer.follow(page.locator("#records a:has-text('离线便利店')"));
      assertThat(page.locator("#goods")).containsText("黄山（硬）");
      assertThat(page.locator("#signatures")).containsText("离线便利店");
      assertThat(page.locator("#signatures")).not().containsText("内容有改动");
      assertThat(page.locator("[aria-label=附件]")).containsText("当场签名");
      officer.follow(page.locator("button:text-is('登记为案件')"));
      assertThat(page.locator("main")).containsText("检查（勘验）笔录");
      assertThat(page.locator("main")).containsText("离线便利店");
    }
  }

  @Test
  void whatSomebodyElseWroteOtherwiseIsChosenByTheOfficer() {
    try (Visitor officer = new Visitor(DemoCity.product(), Visitor.Window.PHONE);
        Visitor desk = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      Page page = begin(officer);
      write(page, "冲突便利店", "柜台内有卷烟。");
      page.locator("#send").click();
      assertThat(page.locator("#standing")).containsText("全部发送完毕");
      desk.signIn("chengban01").open("/scene/records");
      desk.follow(desk.page().locator("#records a:has-text('冲突便利店')"));
      desk.page().locator("a:has-text('在本机继续填写')").click();
      Page other = desk.page();
      assertThat(other.locator("#f-partyName")).hasValue("冲突便利店");
      other.locator("#f-content").fill("柜台内有卷烟二十条。");
      other.locator("#send").click();
      assertThat(other.locator("#standing")).containsText("全部发送完毕");
      page.locator("#f-content").fill("柜台下有卷烟。");
      page.locator("#f-partyWords").fill("没有意见");
      page.locator("#send").click();
      Locator conflict = page.locator("[data-conflict=content]");
      assertThat(conflict).containsText("本机：柜台下有卷烟。");
      assertThat(conflict).containsText("服务器：柜台内有卷烟二十条。");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      conflict.locator("button:has-text('用服务器的')").click();
      page.locator("#send").click();
      assertThat(page.locator("#standing")).containsText("全部发送完毕");
      assertThat(page.locator("#f-content")).hasValue("柜台内有卷烟二十条。");
      assertThat(page.locator("#f-partyWords")).hasValue("没有意见");
    }
  }

  @Test
  void whoeverSignsOutTakesTheKeyAlongAndLosesNothing() {
    try (Visitor officer = new Visitor(DemoCity.product(), Visitor.Window.PHONE)) {
      Page page = begin(officer);
      write(page, "退出便利店", "柜台内有卷烟。");
      page.locator("#back").click();
      assertThat(page.locator("#content")).containsText("退出便利店");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      officer.open("/scene/records");
      page.locator("button:has-text('陈')")
          .or(page.locator("[data-bs-toggle=dropdown]"))
          .first()
          .click();
      officer.follow(page.locator("button:has-text('退出登录')"));
      page.context().setOffline(true);
      page.navigate(DemoCity.product().url("/scene"));
      assertThat(page.locator("#standing")).containsText("没有人登录");
      assertThat(page.locator("#content")).not().containsText("退出便利店");
      page.context().setOffline(false);
      officer.signIn("chengban01").open("/scene");
      assertThat(page.locator("#content")).containsText("退出便利店");
    }
  }

  private static Page begin(Visitor officer) {
    officer.signIn("chengban01").open("/scene");
    Page page = officer.page();
    assertThat(page.locator("#standing")).containsText("已联网");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    officer.settle();
    page.locator("#begin").click();
    return page;
  }

  private static void write(Page page, String party, String content) {
    page.locator("#f-partyName").fill(party);
    page.locator("#f-place").fill("人民路 1 号");
    page.locator("#f-to").fill(page.locator("#f-from").inputValue());
    page.locator("#f-manner").fill("现场查看");
    page.locator("#f-content").fill(content);
    page.locator("#officers input").nth(0).check();
    page.locator("#officers input").nth(1).check();
    page.waitForTimeout(500); // what is typed is kept after a moment
  }

  private static void sign(Page page) {
    page.locator("#sign").click();
    BoundingBox glass = page.locator("#glass").boundingBox();
    page.mouse().move(glass.x + 20, glass.y + 20);
    page.mouse().down();
    page.mouse().move(glass.x + 120, glass.y + 80);
    page.mouse().move(glass.x + 200, glass.y + 30);
    page.mouse().up();
    page.locator("#s-done").click();
  }
}
