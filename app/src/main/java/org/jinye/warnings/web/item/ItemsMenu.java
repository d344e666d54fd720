package org.jinye.warnings.web.item;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the items stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ItemsMenu {

  @Bean
  MenuEntry itemsEntry() {
    return new MenuEntry("数据", "品规与外流", ItemFilter.PATH, "packages", 105);
  }
}
