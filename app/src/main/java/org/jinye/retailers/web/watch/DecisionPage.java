package org.jinye.retailers.web.watch;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.watch.WatchDecision;
import org.jinye.retailers.internal.watch.WatchForm;
import org.jinye.retailers.internal.watch.WatchRule;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/** The form for a decision. */
public record DecisionPage(
    Retailer retailer,
    WatchClass present,
    WatchRule.Finding finding,
    List<WatchDecision> decisions,
    WatchForm typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> classes() {
    return WatchClass.choices();
  }

  public String url() {
    return RetailerPage.url(retailer.retailerId());
  }
}
