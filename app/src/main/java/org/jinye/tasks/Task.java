package org.jinye.tasks;

import java.time.Instant;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is stored.
 *
 * @param senderId account that opened it; null = the system
 * @param fromId account that sent it to where it is now; null = the system
 * @param assigneeId null while it waits for anybody of the post
 * @param superior desk of the superior that it went to when it was overdue
 * @param clockStart when the limit starts
 */
public record Task(
    long id,
    int version,
    String unitCode,
    String kind,
    String subjectId,
    String title,
    String reason,
    TaskState state,
    @Nullable Long senderId,
    String sender,
    @Nullable Long fromId,
    String fromName,
    Post post,
    @Nullable Long assigneeId,
    @Nullable String assignee,
    @Nullable String superior,
    Instant openedAt,
    Instant clockStart,
    @Nullable Length limit,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String result) {

  /** A task as somebody saw it: what he does is refused when it has changed since. */
  public record Seen(long id, int version) {}

  public Seen seen() {
    return new Seen(id, version);
  }

  /** Key of the list it waits in. */
  public String desk() {
    return assigneeId == null ? post.desk() : "a:" + assigneeId;
  }

  public boolean isOpen() {
    return state.isOpen();
  }
}
