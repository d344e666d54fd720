package org.jinye.retailers.web.file;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.internal.unlicensed.Deed;
import org.jinye.retailers.internal.unlicensed.DeedForm;
import org.jinye.retailers.internal.unlicensed.Unlicensed;
import org.jspecify.annotations.Nullable;

/** A form about one household. */
public record DeedPage(Unlicensed household, DeedForm typed, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> deeds() {
    return Deed.choices();
  }
}
