package org.jinye.warnings.web.followup;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where visits and referrals stand in the menu. */
@Configuration(proxyBeanMethods = false)
class FollowUpMenu {

  @Bean
  MenuEntry visitsEntry() {
    return new MenuEntry("工作", "走访指令", VisitListPage.PATH, "walk", 26, me -> !me.isOfBusiness());
  }

  @Bean
  MenuEntry referralsEntry() {
    return new MenuEntry(
        "工作", "移送", ReferralListPage.PATH, "arrow-forward-up", 27, me -> !me.isOfBusiness());
  }
}
