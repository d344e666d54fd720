package org.jinye.releases.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the releases stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ReleasesMenu {

  @Bean
  MenuEntry releasesEntry() {
    return new MenuEntry(
        "规则", "规则发布", ReleaseFilter.PATH, "git-branch", 215, me -> !me.isOfBusiness());
  }
}
