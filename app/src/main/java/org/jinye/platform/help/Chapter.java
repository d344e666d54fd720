package org.jinye.platform.help;

import java.util.List;

/**
 * A chapter of the user guide.
 *
 * @param name file name without its ending, {@code 20-warnings}
 * @param pages paths of the pages that it explains, with all below them
 * @param html its text, safe to be put into a page as it is
 */
public record Chapter(
    String name, String title, List<String> pages, List<Section> sections, String html) {

  /** A heading within the chapter. */
  public record Section(String anchor, String title) {}

  public String path() {
    return "/help/" + name;
  }

  /** How much of the page's path the chapter names; 0 = it says nothing about the page. */
  int fit(String path) {
    return pages.stream()
        .filter(page -> path.equals(page) || path.startsWith(page.equals("/") ? "//" : page + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
