package org.jinye.retailers.internal.unlicensed;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;

/** What was done about an unlicensed household. */
public enum Deed {
  FOUND("发现"),
  VISITED("走访劝导"),
  CHECKED("检查"),
  FILED("立案"),
  FINED("处罚"),
  BANNED("取缔"),
  GUIDED("指导办证"),
  ENDED("停止经营"),
  LICENSED("已办证");

  private final String title;

  Deed(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What a person may add; being found and being licensed have steps of their own. */
  public static List<Choice> choices() {
    return Arrays.stream(values())
        .filter(deed -> deed != FOUND && deed != LICENSED)
        .map(deed -> new Choice(deed.name(), deed.title))
        .toList();
  }

  static boolean isKnown(String name) {
    return choices().stream().anyMatch(choice -> choice.value().equals(name));
  }
}
