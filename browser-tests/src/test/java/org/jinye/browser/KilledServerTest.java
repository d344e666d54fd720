package org.jinye.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server and its commands, cut off without warning. */
class KilledServerTest {

  @Test
  void startsAgainAfterAKillAndHasLostNothing() {
    Path data = DemoCity.temporaryFolder("jinye-killed");
    Map<String, String> empty =
        Map.of(
            "JINYE_DEMO",
            "false",
            "JINYE_ACCOUNTS_0_USERNAME",
            "chief",
            "JINYE_ACCOUNTS_0_PASSWORD",
            "a long enough secret",
            "JINYE_ACCOUNTS_0_NAME",
            "主管",
            "JINYE_ACCOUNTS_0_ROLE",
            "ADMINISTRATOR",
            "JINYE_ACCOUNTS_0_UNIT",
            "");
    Product first = Product.serve(data, empty);
    try (Visitor visitor = new Visitor(first, Visitor.Window.DESK)) {
      visitor.signIn("chief", "a long enough secret");
      assertThat(visitor.text()).contains("请先修改密码");
      visitor.page().fill("#f-current", "a long enough secret");
      visitor.page().fill("#f-password", "known to nobody else");
      visitor.page().fill("#f-again", "known to nobody else");
      visitor.follow(visitor.page().locator("form[action='/password'] button"));
      assertThat(visitor.text()).contains("主管");
    }
    first.kill();
    try (Product second = Product.serve(data, empty);
        Visitor visitor = new Visitor(second, Visitor.Window.DESK)) {
      visitor.signIn("chief", "known to nobody else");
      assertThat(visitor.text()).contains("主管");
    }
  }

  @Test
  void refusesASecondServerOnTheSameData() {
    Product running = DemoCity.product();
    Product.Ran second = Product.run(running.data(), "serve", "--port", "0");
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.said()).contains("正被另一个 jinye 使用").doesNotContain("Exception");
  }

  @Test
  void refusesToServeInProductionWithDemoAccountsOrWithoutAny() {
    Product.Ran nobody =
        Product.run(
            DemoCity.temporaryFolder("jinye-production"),
            Map.of("JINYE_DEMO", "false"),
            "serve",
            "--port",
            "0");
    assertThat(nobody.status()).isEqualTo(1);
    assertThat(nobody.said()).contains("还没有任何账号").doesNotContain("Exception");
  }

  @Test
  void saysWhichWordsItKnows() {
    Product.Ran ran = Product.run(DemoCity.temporaryFolder("jinye-words"), "dance");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.said()).contains("没有这个命令：dance").contains("evaluate");
  }
}
