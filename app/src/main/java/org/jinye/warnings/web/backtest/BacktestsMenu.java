package org.jinye.warnings.web.backtest;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the back-tests stand in the menu. */
@Configuration(proxyBeanMethods = false)
class BacktestsMenu {

  @Bean
  MenuEntry backtestsEntry() {
    return new MenuEntry("规则", "规则回测", "/backtests", "history", 216, me -> !me.isOfBusiness());
  }
}
