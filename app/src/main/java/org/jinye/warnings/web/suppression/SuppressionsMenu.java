package org.jinye.warnings.web.suppression;

import org.jinye.platform.web.MenuEntry;
import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the suppressions stand in the menu and on a retailer's page. */
@Configuration(proxyBeanMethods = false)
class SuppressionsMenu {

  @Bean
  MenuEntry suppressionsEntry() {
    return new MenuEntry(
        "规则", "免扰清单", SuppressionListPage.PATH, "bell-off", 215, me -> !me.isOfBusiness());
  }

  @Bean
  RetailerSection suppressionsOfRetailer() {
    return new RetailerSection("免扰", 12, id -> "/suppressions/part?retailer=" + id);
  }
}
