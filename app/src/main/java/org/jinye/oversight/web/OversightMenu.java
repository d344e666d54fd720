package org.jinye.oversight.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where monitoring stands in the menu. */
@Configuration(proxyBeanMethods = false)
class OversightMenu {

  @Bean
  MenuEntry orderCallsEntry() {
    return new MenuEntry(
        "工作", "电话抽查", "/oversight/calls", "phone-check", 46, me -> !me.isOfBusiness());
  }

  @Bean
  MenuEntry landedChecksEntry() {
    return new MenuEntry(
        "工作", "落地检查", "/oversight/landed", "home-check", 47, me -> !me.isOfBusiness());
  }

  @Bean
  MenuEntry ridesEntry() {
    return new MenuEntry(
        "工作", "随车检查", "/oversight/rides", "truck-delivery", 48, me -> !me.isOfBusiness());
  }
}
