package org.jinye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The main job from end to end: orders in, warnings out, handled, reported. */
class MainJobTest {

  private static final String SHOP = "旅程试验便利店";
  private static final String LICENCE = "990101999001";
  private static final byte[] PICTURE = picture();

  private final LocalDate monday =
      LocalDate.now(ZoneId.of("Asia/Shanghai"))
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  @Test
  void carriesAnOrderFromTheFileToTheMonthsReport() {
    Product product = DemoCity.product();
    try (Visitor city = new Visitor(product, Visitor.Window.DESK)) {
      city.signIn("shiju");
      upload(city, "journey-retailers.csv", retailer());
      upload(city, "journey-items.csv", item());
      upload(city, "journey-lines.csv", orders());
      evaluate(city);
      sendToTheCounty(city);
      try (Visitor county = new Visitor(product, Visitor.Window.DESK)) {
        county.signIn("xianju01");
        concludeWithAnIrregularity(county);
      }
      findInTheReport(city);
    }
  }

  private String retailer() {
    return "许可证号,店名,县局代码,县局,地址,档位,业态,区位,订货日,供货状态,订货电话,经度,纬度\n"
        + LICENCE
        + ","
        + SHOP
        + ",990101,,试验路1号,15,便利店,城区,周一,正常,,,\n";
  }

  private static String item() {
    return "品规代码,品规名称,品牌,价类,批发价(元/条),零售价(元/条),供货类型,上市日期\n"
        + "999001,旅程（试验）,旅程,三类,100.00,120.00,普通,2020-01-01\n";
  }

  /** Five quiet weeks and one order of ten times as much. */
  private String orders() {
    StringBuilder lines = new StringBuilder("订单号,行号,许可证号,品规代码,下单时间,订货方式,设备,数量(条),金额(元),限量(条)\n");
    for (int week = 5; week >= 0; week--) {
      int cartons = week == 0 ? 300 : 30;
      lines.append(
          "旅程%d,1,%s,999001,%s 00:05:00,网上,,%d,%d.00,\n"
              .formatted(week, LICENCE, monday.minusWeeks(week), cartons, cartons * 100));
    }
    return lines.toString();
  }

  private static void upload(Visitor visitor, String name, String content) {
    visitor.open("/imports");
    Page page = visitor.page();
    page.locator("#upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    page.locator("#upload button[type=submit]").click();
    assertThat(page.locator("body")).containsText("读取", patiently());
    assertThat(page.locator("#account")).containsText("已完成", patiently());
    visitor.settle();
  }

  private void evaluate(Visitor visitor) {
    visitor.open("/runs/new");
    Page page = visitor.page();
    page.locator("input[name=from]").fill(monday.toString());
    page.locator("input[name=to]").fill(monday.toString());
    visitor.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始评估")));
    assertThat(page.locator("body")).containsText("已完成", patiently());
    visitor.settle();
  }

  private static void sendToTheCounty(Visitor visitor) {
    openTheWarning(visitor);
    Page page = visitor.page();
    assertThat(page.locator("#dossier")).containsText("本次订货 300 条");
    assertThat(page.locator("#dossier")).containsText("平均 30 条");
    tickAll(page, "#screening");
    page.locator("#screening textarea").fill("订货量是平时十倍，请到店核实库存和去向。");
    visitor.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("派县局核查")));
  }

  private static void concludeWithAnIrregularity(Visitor visitor) {
    openTheWarning(visitor);
    Page page = visitor.page();
    attach(visitor, "shop_photo", "店面及库存照片");
    attach(visitor, "statement", "零售户情况说明");
    tickAll(page, "#checking");
    for (Locator group : page.locator("#checking .opinion").all()) {
      group.locator("select").all().forEach(list -> list.selectOption(firstChoice(list)));
      group.locator("textarea").all().forEach(text -> text.fill("实地核对，库存只有四十条。"));
      group.locator("input[value=yes]").all().forEach(Locator::check);
    }
    page.locator("#checking input[value=irregular]").check();
    page.locator("#measure").selectOption("INQUIRY_LETTER");
    page.locator("#words-checking").fill("店主承认替外地亲戚代订，货已发往外县。");
    visitor.follow(page.locator("#checking button[type=submit]"));
    openTheWarning(visitor);
    assertThat(page.locator("#handling")).containsText("核查有异常");
    assertThat(page.locator("#handling")).containsText("替外地亲戚代订");
  }

  private void findInTheReport(Visitor visitor) {
    visitor.open("/reports/monthly?month=" + monday.toString().substring(0, 7));
    Page page = visitor.page();
    assertThat(page.locator("main")).containsText("订单总量异常");
    Locator irregular = page.locator("main a[href*='state=IRREGULAR'][href*='rule=W03']").first();
    int counted = Integer.parseInt(irregular.innerText().strip().replace(",", ""));
    visitor.follow(irregular);
    assertThat(page.locator("#total")).hasText(Integer.toString(counted));
    assertThat(page.locator("#queue")).containsText(SHOP);
  }

  private static void openTheWarning(Visitor visitor) {
    visitor.open("/warnings?state=ALL&rule=W03&q=" + LICENCE);
    visitor.follow(visitor.page().locator(".q-link").first());
  }

  /** Large and sharp enough to be read: what cannot be is refused. */
  private static byte[] picture() {
    BufferedImage squares = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < squares.getWidth(); x++) {
      for (int y = 0; y < squares.getHeight(); y++) {
        squares.setRGB(x, y, (x / 16 + y / 16) % 2 == 0 ? 0xE0E0E0 : 0x303030);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(squares, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void attach(Visitor visitor, String kind, String title) {
    Page page = visitor.page();
    Locator details = page.locator("details:has(form[aria-label='上传附件'])");
    if (details.getAttribute("open") == null) {
      details.locator(":scope > summary").click();
    }
    page.locator("#f-kind").selectOption(kind);
    page.locator("#f-title").fill(title);
    page.locator("#f-file").setInputFiles(new FilePayload(title + ".png", "image/png", PICTURE));
    visitor.follow(page.locator("form[aria-label='上传附件'] button[type=submit]"));
    assertThat(page.locator("#handling")).containsText(title + ".png");
  }

  private static void tickAll(Page page, String form) {
    page.locator(form + " .picks input[type=checkbox]").all().forEach(Locator::check);
  }

  private static String firstChoice(Locator list) {
    return list.locator("option:not([value=''])").first().getAttribute("value");
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }
}
