package org.jinye.cases.internal.scene;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the scene as it stands on the server.
 *
 * @param participants accounts of the officers and of who began it
 * @param fileId the case opened from it; null before
 * @param key made by the device that began it
 */
public record SceneRecord(
    long id,
    int version,
    String unitCode,
    List<Long> participants,
    SceneDraft draft,
    @Nullable Long fileId,
    String madeBy,
    long madeById,
    Instant sentAt,
    Instant changedAt,
    String key) {

  public SceneRecord {
    participants = List.copyOf(participants);
  }

  public String url() {
    return "/scene/records/" + id;
  }

  /** 张三便利店，2026-11-24 10:05 */
  public String title() {
    String party = draft.value(SceneField.PARTY_NAME);
    String at = draft.value(SceneField.FOUND_AT).replace('T', ' ');
    return (party.isBlank() ? "当事人不明" : party) + (at.isEmpty() ? "" : "，" + at);
  }
}
