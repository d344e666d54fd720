package org.jinye.platform.web;

import java.util.function.Predicate;
import org.jinye.platform.access.SignedIn;

/**
 * A line of the main menu, contributed by a module as a bean.
 *
 * @param section heading under which it stands: 工作, 办案台账, 数据, 规则, 系统 …
 * @param icon name of a Tabler icon without "ti-"
 * @param order position in the whole menu
 */
public record MenuEntry(
    String section,
    String title,
    String path,
    String icon,
    int order,
    Predicate<SignedIn> visibleTo) {

  public MenuEntry(String section, String title, String path, String icon, int order) {
    this(section, title, path, icon, order, anybody -> true);
  }
}
