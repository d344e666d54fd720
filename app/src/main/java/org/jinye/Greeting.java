package org.jinye;

import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the system is, once it serves and the demo city stands. */
@Component
class Greeting {

  private final Environment environment;
  private final Organization organization;

  Greeting(Environment environment, Organization organization) {
    this.environment = environment;
    this.organization = organization;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void greet() {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    System.out.println("金叶已启动：http://localhost:" + port + " （按 Ctrl+C 停止）");
    List<SignedIn> accounts =
        environment.getRequiredProperty("jinye.demo", Boolean.class)
            ? Scope.system("启动").get(organization::listDemoAccounts)
            : List.of();
    if (!accounts.isEmpty()) {
      System.out.println("演示账号（密码都是 jinye-demo）：");
      accounts.forEach(account ->
          System.out.println(
              "  %-12s %s %s"
                  .formatted(account.getUsername(), account.unitName(), account.roleTitles())));
    }
    System.out.flush();
  }
}
