package org.jinye.retailers.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.SupplyStatus;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.licence.LicenceState;
import org.jspecify.annotations.Nullable;

/**
 * What the list of retailers is narrowed to; empty = not narrowed.
 *
 * @param q words of the name, its initials or the address, the beginning of the licence number, a
 *     telephone
 * @param kind name of a {@link SubjectKind}
 * @param watch name of a {@link WatchClass}
 * @param licence name of a {@link LicenceState}, that of the newest licence, or {@link #NO_LICENCE}
 * @param due number of days within which the newest licence runs out
 * @param place {@link #WITH} or {@link #WITHOUT}
 */
public record RetailerFilter(
    String q,
    String county,
    String grade,
    String channel,
    String status,
    String kind,
    String watch,
    String licence,
    String due,
    String place) {

  /** Without a licence: it never had one. */
  public static final String NO_LICENCE = "NONE";

  /** Without a position. */
  public static final String WITHOUT = "without";

  /** With a position. */
  public static final String WITH = "with";

  public RetailerFilter {
    q = clean(q);
    county = clean(county);
    grade = clean(grade);
    channel = clean(channel);
    status = clean(status);
    kind = SubjectKind.isKnown(clean(kind)) ? clean(kind) : "";
    watch = WatchClass.isKnown(clean(watch)) ? clean(watch) : "";
    licence = isLicence(clean(licence)) ? clean(licence) : "";
    due = clean(due).matches("[1-9][0-9]{0,3}") ? clean(due) : "";
    place = WITH.equals(clean(place)) || WITHOUT.equals(clean(place)) ? clean(place) : "";
  }

  public static RetailerFilter ofWords(String q) {
    return new RetailerFilter(q, "", "", "", "", "", "", "", "", "");
  }

  /** The same, narrowed to those without a position. */
  public RetailerFilter withoutPlace() {
    return new RetailerFilter(
        q, county, grade, channel, status, kind, watch, licence, due, WITHOUT);
  }

  /** Nothing but a county, or nothing at all. */
  boolean namesOnlyCounty() {
    return equals(new RetailerFilter("", county, "", "", "", "", "", "", "", ""));
  }

  /** The grade; null when none or none that exists is asked for. */
  @Nullable Integer gradeNumber() {
    return grade.matches("[0-9]{1,2}") ? Integer.valueOf(grade) : null;
  }

  private static boolean isLicence(String name) {
    return name.equals(NO_LICENCE) || LicenceState.isKnown(name);
  }

  boolean isStatus() {
    return Arrays.stream(SupplyStatus.values()).anyMatch(s -> s.code().equals(status));
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("county", county);
    values.put("grade", grade);
    values.put("channel", channel);
    values.put("status", status);
    values.put("kind", kind);
    values.put("watch", watch);
    values.put("licence", licence);
    values.put("due", due);
    values.put("place", place);
    return Address.of(path, values);
  }

  public boolean isNarrow() {
    return !(q + county + grade + channel + status + kind + watch + licence + due + place)
        .isEmpty();
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
