package org.jinye.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; templates take it as a parameter named frame.
 *
 * @param me who is signed in; null on the sign-in page
 * @param path path of the request
 * @param notice a sentence to show once after a redirect
 * @param badges what stands beside a menu entry's title, counted when the menu is written
 */
public record Frame(
    @Nullable SignedIn me,
    String path,
    List<MenuEntry> menu,
    String csrfName,
    String csrfToken,
    @Nullable String notice,
    Function<MenuEntry, String> badges) {

  /** A page whose menu counts nothing. */
  public Frame(
      @Nullable SignedIn me,
      String path,
      List<MenuEntry> menu,
      String csrfName,
      String csrfToken,
      @Nullable String notice) {
    this(me, path, menu, csrfName, csrfToken, notice, entry -> "");
  }

  Frame with(Function<MenuEntry, String> counted) {
    return new Frame(me, path, menu, csrfName, csrfToken, notice, counted);
  }

  /** What stands beside the entry's title; empty for nothing. */
  public String badge(MenuEntry entry) {
    return badges.apply(entry);
  }

  public boolean isCurrent(MenuEntry entry) {
    return current().filter(entry::equals).isPresent();
  }

  /** The menu entry that the page belongs to: the one with the longest matching path. */
  public Optional<MenuEntry> current() {
    return menu.stream()
        .filter(entry -> path.equals(entry.path()) || path.startsWith(entry.path() + "/"))
        .max((a, b) -> Integer.compare(a.path().length(), b.path().length()));
  }

  public List<String> sections() {
    return menu.stream().map(MenuEntry::section).distinct().toList();
  }

  public List<MenuEntry> entriesOf(String section) {
    return menu.stream().filter(entry -> entry.section().equals(section)).toList();
  }

  public SignedIn signedIn() {
    if (me == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return me;
  }
}
