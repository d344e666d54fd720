package org.jinye.warnings.web.item;

import org.jinye.organization.Organization;
import org.springframework.stereotype.Component;

/** Names the parts that an item's orders are taken apart into. */
@Component
class ItemWords {

  private static final String DAYS = "一二三四五六日";

  private final Organization organization;

  ItemWords(Organization organization) {
    this.organization = organization;
  }

  String part(Cut cut, String key) {
    return switch (cut) {
      case AREA -> area(key);
      case ROUTE -> route(key);
      case WEEKDAY -> weekday(Integer.parseInt(key));
    };
  }

  String area(String code) {
    return organization.unitName(code);
  }

  static String route(String route) {
    return route.isEmpty() ? "未登记线路" : route;
  }

  static String weekday(int weekday) {
    return "周" + DAYS.charAt(weekday - 1);
  }
}
