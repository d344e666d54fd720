package org.jinye.worktime.web;

import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the calendar stands in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

  @Bean
  MenuEntry calendarEntry() {
    return new MenuEntry("系统", "工作日历", "/calendar", "calendar", 810);
  }
}
