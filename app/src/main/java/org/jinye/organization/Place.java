package org.jinye.organization;

import java.util.Optional;

/** A post has an A person, and may have a B person who does its work while A is away. */
public enum Place {
  A("A 岗"),
  B("B 岗");

  private final String title;

  Place(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Optional<Place> find(String text) {
    return switch (text.replace(" ", "")) {
      case "A", "a", "A岗", "a岗" -> Optional.of(A);
      case "B", "b", "B岗", "b岗" -> Optional.of(B);
      default -> Optional.empty();
    };
  }
}
