package org.jinye.warnings.internal.suppression;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.Months;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of suppressions is narrowed to; empty = not narrowed.
 *
 * @param standing name of a {@link Standing}
 * @param retailer licence number
 * @param month on some day of which it held, as 2026-09
 * @param unit that it holds for, and those below it
 */
public record SuppressionFilter(
    String standing, String rule, String retailer, String month, String unit) {

  /** How a suppression stands today. */
  public enum Standing {
    PROPOSED("待批准", "state = 'PROPOSED'"),
    HOLDS("生效中", "state = 'ACTIVE' and until >= :today"),
    EXPIRED("已到期", "state = 'ACTIVE' and until < :today"),
    ENDED("提前结束", "state = 'ENDED'"),
    REJECTED("未批准", "state = 'REJECTED'");

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

  public SuppressionFilter {
    standing = Standing.find(clean(standing)).map(Enum::name).orElse("");
    rule = clean(rule);
    retailer = clean(retailer);
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
    unit = clean(unit).matches("[0-9]{1,8}") ? clean(unit) : "";
  }

  public boolean isNarrow() {
    return !(standing + rule + retailer + month + unit).isEmpty();
  }

  Narrowing narrowing(LocalDate today) {
    Narrowing narrowing =
        new Narrowing()
            .where("rule_id = :rule", "rule", rule)
            .where("retailer_id = :retailer", "retailer", retailer)
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", unit)
            .with("today", Date.valueOf(today));
    Months.find(month)
        .ifPresent(of ->
            narrowing
                .where(
                    "state in ('ACTIVE', 'ENDED') and from_day <= :monthEnd and until >= :monthBegin")
                .with("monthBegin", Date.valueOf(of.atDay(1)))
                .with("monthEnd", Date.valueOf(of.atEndOfMonth())));
    Standing.find(standing).ifPresent(one -> narrowing.where(one.condition));
    return narrowing;
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("standing", standing);
    values.put("rule", rule);
    values.put("retailer", retailer);
    values.put("month", month);
    values.put("unit", unit);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > 40 ? words.substring(0, 40) : words;
  }
}
