package org.jinye.warnings.web.precision;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the precision stands in the menu. */
@Configuration(proxyBeanMethods = false)
class PrecisionMenu {

  @Bean
  MenuEntry precisionEntry() {
    return new MenuEntry("规则", "查实率", "/precision", "target", 217, me -> !me.isOfBusiness());
  }
}
