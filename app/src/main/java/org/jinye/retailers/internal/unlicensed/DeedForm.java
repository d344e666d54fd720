package org.jinye.retailers.internal.unlicensed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/** Something that was done, as typed. */
public record DeedForm(String kind, String on, String words) {

  private static final int LONGEST = 500;

  public DeedForm {
    kind = clean(kind);
    on = clean(on);
    words = clean(words);
  }

  /** Words by field; empty when it can be recorded. */
  public Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!Deed.isKnown(kind)) {
      errors.put("kind", "请选择做了什么。");
    }
    LocalDate day = day();
    if (day == null || day.isAfter(today)) {
      errors.put("on", "请填写日期，不晚于今天。");
    }
    if (words.isEmpty() || words.length() > LONGEST) {
      errors.put("words", "请写明情况，最多%d个字。".formatted(LONGEST));
    }
    return Map.copyOf(errors);
  }

  @Nullable LocalDate day() {
    return Days.find(on).orElse(null);
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
