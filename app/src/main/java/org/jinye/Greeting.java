package org.jinye;

import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
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
    if (environment.getRequiredProperty("jinye.demo", Boolean.class)) {
      System.out.println("演示账号（密码都是 jinye-demo）：");
      Scope.system("启动")
          .get(organization::listDemoAccounts)
          .forEach(account ->
              System.out.println(
                  "  %-12s %s %s"
                      .formatted(
                          account.getUsername(), account.unitName(), account.role().title())));
    }
    System.out.flush();
  }
}
