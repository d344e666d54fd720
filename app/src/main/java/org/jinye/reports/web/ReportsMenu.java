package org.jinye.reports.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ReportsMenu {

  @Bean
  MenuEntry deskEntry() {
    return new MenuEntry("工作", "工作台", "/", "layout-dashboard", 10);
  }

  @Bean
  MenuEntry monthlyReportEntry() {
    return new MenuEntry(
        "工作", "月度报告", "/reports/monthly", "report-analytics", 40, me -> !me.isOfBusiness());
  }
}
