package org.jinye.platform.web;

import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands beside the titles of the menu for a person; counted only when a page asks. */
@Component
class MenuBadges {

  private final ObjectProvider<MenuBadge> badges;

  MenuBadges(ObjectProvider<MenuBadge> badges) {
    this.badges = badges;
  }

  /** The words of the badges of an entry; empty for none. */
  String words(@Nullable SignedIn me, MenuEntry entry) {
    List<MenuBadge> of = badges.stream().filter(b -> b.path().equals(entry.path())).toList();
    return me == null || of.isEmpty() ? "" : of.getFirst().words().apply(me);
  }
}
