package org.jinye.cases.web;

import java.util.List;
import java.util.Map;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.casebook.crime.NetworkMeter;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds of crime and the network meter.
 *
 * @param alarm null until something valid was asked
 * @param meters national and provincial standard; empty until then
 */
public record CrimePage(
    CrimeForm form,
    @Nullable CriminalAlarm alarm,
    List<NetworkMeter> meters,
    Map<String, String> errors) {

  static final String PATH = "/case-law/crime";

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
