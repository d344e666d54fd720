package org.jinye.oversight.web.rides;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.Handing;
import org.jinye.oversight.internal.rides.RideLine;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a ride.
 *
 * @param shops names by licence number
 */
public record NewRidePage(
    RideForm form,
    String unit,
    String worker,
    List<RideLine> lines,
    Map<String, String> shops,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> handings() {
    return Arrays.stream(Handing.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  public String key(RideLine line) {
    return RideForm.key(line);
  }

  public String shop(RideLine line) {
    return shops.getOrDefault(line.retailerId(), line.retailerId());
  }

  /** Whether something is typed or wrong: shown unfolded then. */
  public boolean isOpen(RideLine line) {
    String key = key(line);
    return form.fields().entrySet().stream()
            .anyMatch(typed -> typed.getKey().endsWith("." + key) && !typed.getValue().isBlank())
        || errors.keySet().stream().anyMatch(field -> field.endsWith("." + key));
  }
}
