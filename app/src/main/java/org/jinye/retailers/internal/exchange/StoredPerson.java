package org.jinye.retailers.internal.exchange;

import java.time.LocalDate;
import org.jinye.retailers.internal.holder.HolderRole;
import org.jspecify.annotations.Nullable;

/** Somebody behind a shop; the number itself never leaves its seal. */
record StoredPerson(
    long id,
    String retailerId,
    String name,
    HolderRole role,
    @Nullable String identityMasked,
    @Nullable String identityIndex,
    LocalDate since,
    @Nullable LocalDate until) {

  /** What makes him the same in two workbooks. */
  static String key(String retailerId, String name, String roleTitle, String since) {
    return String.join("\n", retailerId, name, roleTitle, since);
  }

  String key() {
    return key(retailerId, name, role.title(), since.toString());
  }
}
