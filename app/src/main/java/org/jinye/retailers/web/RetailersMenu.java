package org.jinye.retailers.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the retailers stand in the menu. */
@Configuration(proxyBeanMethods = false)
class RetailersMenu {

  @Bean
  MenuEntry retailersEntry() {
    return new MenuEntry("工作", "零售户", "/retailers", "building-store", 30);
  }

  @Bean
  MenuEntry licencesEntry() {
    return new MenuEntry("工作", "许可证", "/licences", "certificate", 31, me -> !me.isOfBusiness());
  }

  @Bean
  MenuEntry unlicensedEntry() {
    return new MenuEntry("工作", "无证户", "/unlicensed", "building-off", 32, me -> !me.isOfBusiness());
  }

  @Bean
  MenuEntry watchEntry() {
    return new MenuEntry("工作", "监管分类", "/watch", "eye-check", 33, me -> !me.isOfBusiness());
  }
}
