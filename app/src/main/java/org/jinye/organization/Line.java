package org.jinye.organization;

import java.util.Arrays;
import java.util.Optional;

/** The lines of work. */
public enum Line {
  SUPERVISION("内管"),
  MARKET("市场"),
  ENFORCEMENT("稽查"),
  LICENSING("证件"),
  INTELLIGENCE("情报"),
  MARKETING("营销"),
  LOGISTICS("物流");

  private final String title;

  Line(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Optional<Line> find(String text) {
    return Arrays.stream(values())
        .filter(line -> line.name().equals(text) || line.title.equals(text))
        .findFirst();
  }
}
