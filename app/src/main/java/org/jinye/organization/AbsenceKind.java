package org.jinye.organization;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody is away. */
public enum AbsenceKind {
  LEAVE("休假"),
  SICK("病假"),
  TRAVEL("出差"),
  TRAINING("培训"),
  OTHER("其他");

  private final String title;

  AbsenceKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Optional<AbsenceKind> find(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(text) || kind.title.equals(text))
        .findFirst();
  }
}
