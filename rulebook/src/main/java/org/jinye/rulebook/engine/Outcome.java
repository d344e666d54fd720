package org.jinye.rulebook.engine;

import java.util.Locale;

/** What became of a subject of a rule. */
public enum Outcome {
  FIRED("预警"),
  NOT_FIRED("未触发"),
  NOT_EVALUATED("未评判");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** As the SQL and the files spell it: {@code not_fired}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
