package org.jinye.retailers.web.file;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.holder.HolderForm;
import org.jinye.retailers.internal.holder.HolderRole;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/** The form for a person. */
public record PersonPage(Retailer retailer, HolderForm typed, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> roles() {
    return HolderRole.choices();
  }

  public String url() {
    return RetailerPage.url(retailer.retailerId());
  }
}
