package org.jinye.supply.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports stand in the menu, for those who may bring files in. */
@Configuration(proxyBeanMethods = false)
class ImportsMenu {

  @Bean
  MenuEntry importsEntry() {
    return new MenuEntry("数据", "数据导入", "/imports", "file-import", 110, ImportsMenu::mayImport);
  }

  private static boolean mayImport(SignedIn me) {
    return me.isCitySupervisor() || me.isAdministrator();
  }
}
