package org.jinye.retailers.web.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceEvent;
import org.jinye.retailers.internal.licence.LicenceState;
import org.jinye.retailers.internal.licence.StateChange;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One licence with what happened to it, and the form that changes its state.
 *
 * @param errors words by field of the form
 * @param mayChange whether the reader may change it
 */
public record LicencePage(
    Licence licence,
    Retailer retailer,
    List<LicenceEvent> events,
    StateChange typed,
    Map<String, String> errors,
    LocalDate today,
    boolean mayChange) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public LicenceState state() {
    return licence.stateOn(today);
  }

  public List<Choice> next() {
    return state().choices();
  }

  public String url() {
    return "/licences/" + licence.id();
  }

  public String retailerUrl() {
    return "/retailers/" + UriUtils.encodePathSegment(licence.retailerId(), UTF_8);
  }
}
