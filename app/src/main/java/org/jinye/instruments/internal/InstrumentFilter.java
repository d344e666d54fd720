package org.jinye.instruments.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.InstrumentState;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of instruments is narrowed to; empty = not narrowed.
 *
 * @param unit a unit and those below it, as receiver
 * @param state a state, or OPEN for all that wait
 * @param lack what an appraisal deducts points for
 * @param q part of number or title
 */
public record InstrumentFilter(String kind, String state, String unit, String lack, String q) {

  private static final int LONGEST = 100;
  public static final String OPEN = "OPEN";

  /** What can be missing from an instrument. */
  public enum Lack {
    RECEIPT("逾期未签收"),
    REPLY("逾期未答复"),
    DRAFT("没有工作底稿"),
    LATE("逾期答复");

    private final String title;

    Lack(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public InstrumentFilter {
    kind = clean(kind);
    state = clean(state);
    unit = clean(unit);
    lack = clean(lack);
    q = clean(q);
    kind = InstrumentKind.find(kind).map(Enum::name).orElse("");
    lack = isName(Lack.values(), lack) ? lack : "";
    state = isName(InstrumentState.values(), state) || state.equals(OPEN) ? state : "";
  }

  public static InstrumentFilter none() {
    return new InstrumentFilter("", "", "", "", "");
  }

  public InstrumentFilter with(Lack one) {
    return new InstrumentFilter(kind, "", unit, one.name(), q);
  }

  public Optional<Lack> findLack() {
    return lack.isEmpty() ? Optional.empty() : Optional.of(Lack.valueOf(lack));
  }

  public boolean isNarrow() {
    return !(kind + state + unit + lack + q).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("state", state);
    values.put("unit", unit);
    values.put("lack", lack);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static boolean isName(Enum<?>[] values, String name) {
    for (Enum<?> value : values) {
      if (value.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
