package org.jinye.organization.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the organisation and the accounts stand in the menu. */
@Configuration(proxyBeanMethods = false)
class OrganizationMenu {

  @Bean
  MenuEntry unitsEntry() {
    return new MenuEntry("系统", "单位与岗位", "/units", "sitemap", 300);
  }

  @Bean
  MenuEntry peopleEntry() {
    return new MenuEntry("系统", "人员", "/people", "id", 304, OrganizationMenu::isSuperior);
  }

  @Bean
  MenuEntry absencesEntry() {
    return new MenuEntry("工作", "不在岗与代岗", "/absences", "calendar-off", 14);
  }

  @Bean
  MenuEntry chartEntry() {
    return new MenuEntry(
        "系统", "组织导入", "/organization", "table-import", 312, SignedIn::isAdministrator);
  }

  @Bean
  MenuEntry accountsEntry() {
    return new MenuEntry("系统", "账号", "/accounts", "users", 320, SignedIn::isAdministrator);
  }

  @Bean
  MenuEntry signInsEntry() {
    return new MenuEntry("系统", "登录记录", "/sign-ins", "login", 330, SignedIn::isAdministrator);
  }

  private static boolean isSuperior(SignedIn me) {
    return me.isLeader() || me.isAdministrator();
  }
}
