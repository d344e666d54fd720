package org.jinye.cases.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the law of cases stands in the menu. */
@Configuration(proxyBeanMethods = false)
class CaseLawMenu {

  @Bean
  MenuEntry caseLawEntry() {
    return new MenuEntry("规则", "办案依据", CausesPage.PATH, "scale", 218, me -> !me.isOfBusiness());
  }
}
