package org.jinye.retailers.web.group;

import java.util.Map;
import org.jinye.retailers.internal.group.LeaveForm;
import org.jinye.retailers.internal.group.Membership;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a shop leaves its group.
 *
 * @param back where the reader came from and goes to
 */
public record LeavePage(
    Membership membership, LeaveForm typed, String back, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
