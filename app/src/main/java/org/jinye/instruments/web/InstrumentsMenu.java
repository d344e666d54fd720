package org.jinye.instruments.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the instruments stand in the menu. */
@Configuration(proxyBeanMethods = false)
class InstrumentsMenu {

  @Bean
  MenuEntry instrumentsEntry() {
    return new MenuEntry("工作", "监督文书", "/instruments", "mail-forward", 25);
  }
}
