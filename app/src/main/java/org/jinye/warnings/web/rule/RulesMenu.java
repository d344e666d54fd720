package org.jinye.warnings.web.rule;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rules stand in the menu. */
@Configuration(proxyBeanMethods = false)
class RulesMenu {

  @Bean
  MenuEntry rulesEntry() {
    return new MenuEntry("规则", "预警规则", "/rules", "gavel", 210);
  }
}
