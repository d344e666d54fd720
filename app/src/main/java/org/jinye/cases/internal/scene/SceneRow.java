package org.jinye.cases.internal.scene;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A record of the scene as a line of the list.
 *
 * @param foundAt null while it was not written
 * @param fileId the case opened from it; null before
 * @param caseNumber empty before the case is filed
 */
public record SceneRow(
    long id,
    String unitCode,
    @Nullable LocalDateTime foundAt,
    String place,
    String partyName,
    @Nullable Long fileId,
    @Nullable String caseNumber,
    String madeBy,
    Instant sentAt) {

  /** Whether a case was opened from it. */
  public enum Standing {
    OPEN("未登记案件"),
    IN_CASE("已登记案件");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Standing standing() {
    return fileId == null ? Standing.OPEN : Standing.IN_CASE;
  }

  public String url() {
    return "/scene/records/" + id;
  }

  public String party() {
    return partyName.isBlank() ? "当事人不明" : partyName;
  }

  /** Number of the case; until it is filed, that of its registration. */
  public String caseTitle() {
    return fileId == null
        ? ""
        : caseNumber == null || caseNumber.isEmpty() ? "登记 " + fileId + " 号" : caseNumber;
  }
}
