package org.jinye.warnings.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the workspace stands in the menu. */
@Configuration(proxyBeanMethods = false)
class WarningsMenu {

  @Bean
  MenuEntry warningsEntry() {
    return new MenuEntry("工作", "预警", "/warnings", "alert-triangle", 20, me -> !me.isOfBusiness());
  }
}
