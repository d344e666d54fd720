package org.jinye.organization.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jinye.organization.internal.onetime.Enrolment;
import org.jinye.organization.internal.onetime.OneTimeState;
import org.jspecify.annotations.Nullable;

/**
 * One's own one-time password.
 *
 * @param forced nothing else opens before it is set up
 * @param demanded the role cannot do without
 * @param enrolment what the app takes over; null when one is in use
 * @param errors words by form: confirm, renew, off
 */
public record OneTimePage(
    boolean forced,
    boolean demanded,
    OneTimeState state,
    @Nullable Enrolment enrolment,
    Map<String, String> errors,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public @Nullable String error(String form) {
    return errors.get(form);
  }

  public String minute(@Nullable Instant time) {
    return time == null ? "" : MINUTE.format(time.atZone(zone));
  }
}
