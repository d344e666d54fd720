package org.jinye.instruments.internal;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.InstrumentState;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of instruments is narrowed to; empty = not narrowed.
 *
 * @param unit a unit and those below it, as receiver
 * @param state a state, or OPEN for all that wait
 * @param lack what an appraisal deducts points for
 * @param q part of number or title
 * @param month in which it was issued, as 2026-09
 * @param standing how it was answered, one of {@link Standing}
 */
public record InstrumentFilter(
    String kind, String state, String unit, String lack, String q, String month, String standing) {

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

  /** How a paper was answered; every paper stands one way. */
  public enum Standing {
    IN_TIME("按期答复"),
    LATE("逾期答复"),
    OVERDUE("逾期未答复"),
    WAITING("未到期"),
    WITHDRAWN("已撤销");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public InstrumentFilter {
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
    standing = isName(Standing.values(), clean(standing)) ? clean(standing) : "";
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
    return new InstrumentFilter("", "", "", "", "", "", "");
  }

  public InstrumentFilter with(Lack one) {
    return new InstrumentFilter(kind, "", unit, one.name(), q, month, "");
  }

  public Optional<Lack> findLack() {
    return lack.isEmpty() ? Optional.empty() : Optional.of(Lack.valueOf(lack));
  }

  public Optional<Standing> findStanding() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(Standing.valueOf(standing));
  }

  public boolean isNarrow() {
    return !(kind + state + unit + lack + q + month + standing).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("state", state);
    values.put("unit", unit);
    values.put("lack", lack);
    values.put("q", q);
    values.put("month", month);
    values.put("standing", standing);
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
