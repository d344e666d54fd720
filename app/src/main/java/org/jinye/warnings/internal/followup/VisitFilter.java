package org.jinye.warnings.internal.followup;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.Months;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of visits is narrowed to; empty = not narrowed.
 *
 * @param standing name of a {@link Standing}
 * @param unit the unit that goes, and those below it
 * @param q part of the place, or of who goes
 * @param month in which it was ordered, as 2026-09
 */
public record VisitFilter(String standing, String unit, String q, String month) {

  private static final int LONGEST = 100;

  /** How a visit stands today. */
  public enum Standing {
    ORDERED("待走访", "state = 'ORDERED'"),
    LATE("超期未走访", "state = 'ORDERED' and until < :today"),
    DONE("已走访", "state = 'DONE'"),
    CANCELLED("已取消", "state = 'CANCELLED'");

    private final String title;
    private final String condition;

    Standing(String title, String condition) {
      this.title = title;
      this.condition = condition;
    }

    public String title() {
      return title;
    }

    static Optional<Standing> find(String name) {
      return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
  }

  public VisitFilter {
    standing = Standing.find(clean(standing)).map(Enum::name).orElse("");
    unit = clean(unit);
    q = clean(q);
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
  }

  public boolean isNarrow() {
    return !(standing + unit + q + month).isEmpty();
  }

  public VisitFilter with(Standing one) {
    return new VisitFilter(one.name(), unit, q, month);
  }

  Narrowing narrowing(LocalDate today, ZoneId zone) {
    Narrowing narrowing =
        new Narrowing()
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", unit)
            .where("strpos(place, :q) > 0 or strpos(who, :q) > 0", "q", q)
            .with("today", Date.valueOf(today));
    Months.find(month)
        .ifPresent(of ->
            narrowing.between(
                "ordered_at", of.atDay(1).toString(), of.atEndOfMonth().toString(), zone));
    Standing.find(standing).ifPresent(one -> narrowing.where(one.condition));
    return narrowing;
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("standing", standing);
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
