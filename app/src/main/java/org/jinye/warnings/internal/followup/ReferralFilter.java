package org.jinye.warnings.internal.followup;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Months;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Address;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.Referral.Way;
import org.jspecify.annotations.Nullable;

/**
 * What the list of referrals is narrowed to; empty = not narrowed.
 *
 * @param unit the unit that the warning lies in, and those below it
 * @param q part of the receiver or the reason
 * @param month in which it was referred, as 2026-09
 */
public record ReferralFilter(String state, String way, String unit, String q, String month) {

  private static final int LONGEST = 100;

  public ReferralFilter {
    String asked = clean(state);
    state =
        Arrays.stream(ReferralState.values()).map(Enum::name).anyMatch(asked::equals) ? asked : "";
    way = Way.find(clean(way)).map(Enum::name).orElse("");
    unit = clean(unit);
    q = clean(q);
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
  }

  public boolean isNarrow() {
    return !(state + way + unit + q + month).isEmpty();
  }

  public ReferralFilter with(ReferralState one) {
    return new ReferralFilter(one.name(), way, unit, q, month);
  }

  Narrowing narrowing() {
    Narrowing narrowing = new Narrowing();
    narrowing.within("referred_on", month);
    return narrowing
        .where("state = :state", "state", state)
        .where("way = :way", "way", way)
        .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", unit)
        .where("strpos(receiver, :q) > 0 or strpos(reason, :q) > 0", "q", q);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("state", state);
    values.put("way", way);
    values.put("unit", unit);
    values.put("q", q);
    values.put("month", month);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
