package org.jinye.warnings.web.run;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the evaluations stand in the menu. */
@Configuration(proxyBeanMethods = false)
class RunsMenu {

  @Bean
  MenuEntry runsEntry() {
    return new MenuEntry("数据", "评估运行", "/runs", "player-play", 120, me -> !me.isOfBusiness());
  }
}
