package org.jinye.cases.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a register of cases is narrowed to; empty = not narrowed.
 *
 * @param unit a unit and those below it
 * @param standing name of a constant of the register's own; another one narrows nothing
 * @param year of the discovery
 */
public record RegisterFilter(String unit, String standing, String year) {

  private static final int LONGEST = 40;

  public RegisterFilter {
    unit = clean(unit);
    year = clean(year).matches("20[0-9]{2}") ? clean(year) : "";
    standing = clean(standing);
  }

  public RegisterFilter with(Enum<?> other) {
    return new RegisterFilter(unit, other.name(), year);
  }

  public RegisterFilter whole() {
    return new RegisterFilter(unit, "", year);
  }

  /** The standing among those of a register. */
  public <E extends Enum<E>> Optional<E> findStanding(Class<E> of) {
    return Arrays.stream(of.getEnumConstants())
        .filter(one -> one.name().equals(standing))
        .findFirst();
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

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip().replace("\u0000", "");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
