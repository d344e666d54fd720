package org.jinye.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name under a paper.
 *
 * @param certificate of an officer; else empty
 * @param words what is written beside it (情况属实), or why it was refused
 * @param pages pages that bear it; 0 = only the last
 */
public record Signature(
    As as,
    String name,
    String certificate,
    boolean isRefused,
    String words,
    int pages,
    @Nullable LocalDate on) {

  /** In which quality somebody signs. */
  public enum As {
    PARTY("当事人"),
    PERSON_ASKED("被询问人"),
    OFFICER("执法人员"),
    QUESTIONER("询问人"),
    RECORDER("记录人"),
    WITNESS("见证人"),
    CHAIR("主持人"),
    RECEIVER("受送达人"),
    PROXY("代收人"),
    SERVER("送达人"),
    ATTENDANT("出席人员"),
    SAMPLER("抽样人"),
    SUPERVISOR("监销人"),
    OTHER("其他");

    private final String title;

    As(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
