package org.jinye.cases.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.transfer.TransferMeasure.Standing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of transfers is narrowed to; empty = not narrowed.
 *
 * @param unit a unit and those below it
 * @param standing name of a {@link Standing}
 * @param year of the discovery
 */
public record TransferFilter(String unit, String standing, String year) {

  public static final String PATH = "/transfers";

  public TransferFilter {
    unit = clean(unit);
    year = clean(year).matches("20[0-9]{2}") ? clean(year) : "";
    standing = isStanding(clean(standing)) ? clean(standing) : "";
  }

  public TransferFilter with(Standing other) {
    return new TransferFilter(unit, other.name(), year);
  }

  public TransferFilter whole() {
    return new TransferFilter(unit, "", year);
  }

  public Optional<Standing> findStanding() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(Standing.valueOf(standing));
  }

  public boolean isNarrow() {
    return !(unit + standing + year).isEmpty();
  }

  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("unit", unit);
    values.put("standing", standing);
    values.put("year", year);
    return Address.of(path, values);
  }

  private static boolean isStanding(String name) {
    return Arrays.stream(Standing.values()).anyMatch(one -> one.name().equals(name));
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip().replace("\u0000", "");
    return words.length() > 40 ? words.substring(0, 40) : words;
  }
}
