package org.jinye.platform.help;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the guide stands in the menu. */
@Configuration(proxyBeanMethods = false)
class HelpMenu {

  @Bean
  MenuEntry helpEntry() {
    return new MenuEntry("系统", "使用帮助", "/help", "book", 890);
  }
}
