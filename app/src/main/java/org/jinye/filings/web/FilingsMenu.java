package org.jinye.filings.web;

import org.jinye.filings.internal.FilingFilter;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the filings stand in the menu. */
@Configuration(proxyBeanMethods = false)
class FilingsMenu {

  @Bean
  MenuEntry filingsEntry() {
    return new MenuEntry("工作", "备案", FilingFilter.PATH, "file-certificate", 45);
  }
}
