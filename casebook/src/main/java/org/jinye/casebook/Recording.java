package org.jinye.casebook;

import java.time.LocalDateTime;

/**
 * A picture or a recording of the whole process (Administrative Penalty Law art. 47).
 *
 * @param paper id of the paper that it belongs to; empty for the scene
 * @param sha256 of the file
 */
public record Recording(Kind kind, LocalDateTime from, String by, String paper, String sha256) {

  /** What it is. */
  public enum Kind {
    PHOTOGRAPH("照片"),
    AUDIO("录音"),
    VIDEO("录像");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
