package org.jinye.organization.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the accounts stand in the menu. */
@Configuration(proxyBeanMethods = false)
class OrganizationMenu {

  @Bean
  MenuEntry accountsEntry() {
    return new MenuEntry("系统", "账号", "/accounts", "users", 320, SignedIn::isAdministrator);
  }

  @Bean
  MenuEntry signInsEntry() {
    return new MenuEntry("系统", "登录记录", "/sign-ins", "login", 330, SignedIn::isAdministrator);
  }
}
