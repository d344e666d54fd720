package org.jinye.retailers.internal.watch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Days;
import org.jinye.retailers.WatchClass;
import org.jspecify.annotations.Nullable;

/** A decision about a class as typed. */
public record WatchForm(String watchClass, String reason, String againOn) {

  private static final int LONGEST_REASON = 500;
  private static final int LATEST_YEARS = 2;

  public WatchForm {
    watchClass = clean(watchClass);
    reason = clean(reason);
    againOn = clean(againOn);
  }

  /** Words by field; empty when the decision can be taken. */
  public Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!WatchClass.isKnown(watchClass)) {
      errors.put("watchClass", "请选择监管分类。");
    }
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      errors.put("reason", "请写明理由，最多%d个字。".formatted(LONGEST_REASON));
    }
    LocalDate day = day();
    if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(LATEST_YEARS))) {
      errors.put("againOn", "复核日期应在今天之后、%d年之内。".formatted(LATEST_YEARS));
    }
    return Map.copyOf(errors);
  }

  @Nullable LocalDate day() {
    return Days.find(againOn).orElse(null);
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
