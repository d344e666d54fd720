package org.jinye.warnings.internal.replay;

/**
 * A file that the run read, as it lies there now.
 *
 * @param name relative to the data directory
 * @param title what is in it
 * @param lines as the run wrote them down
 */
public record CheckedFile(String name, String title, long lines, String sha256, State state) {

  /** How it stands against what was written down. */
  public enum State {
    WHOLE("与当时一致"),
    MISSING("文件缺失"),
    CHANGED("内容与当时不同");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean isWhole() {
    return state == State.WHOLE;
  }
}
