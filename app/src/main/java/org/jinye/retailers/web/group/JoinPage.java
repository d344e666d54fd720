package org.jinye.retailers.web.group;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.group.GroupRole;
import org.jinye.retailers.internal.group.JoinForm;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a shop joins a group.
 *
 * @param from the file it was opened from: the shop's, or the group's
 * @param groups to choose from; empty when the group is the file itself
 */
public record JoinPage(
    Retailer from,
    boolean isOfGroup,
    List<Choice> groups,
    JoinForm typed,
    Map<String, String> errors) {

  /** Words for a field; what the other file lacks is told at the field that is shown. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** What is wrong with the file itself, for which there is no field; null when nothing is. */
  public @Nullable String problem() {
    return errors.get(isOfGroup ? "group" : "shop");
  }

  public List<Choice> roles() {
    return GroupRole.choices();
  }

  public String url() {
    return RetailerPage.url(from.retailerId());
  }

  public String action() {
    return url() + (isOfGroup ? "/members" : "/group");
  }
}
