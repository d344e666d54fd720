package org.jinye.warnings.web.sampling;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the samples stand in the menu. */
@Configuration(proxyBeanMethods = false)
class SamplesMenu {

  @Bean
  MenuEntry samplesEntry() {
    return new MenuEntry("工作", "抽查", "/samples", "dice", 28, me -> !me.isOfBusiness());
  }
}
