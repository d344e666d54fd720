package org.jinye.tasks;

import java.time.Instant;
import org.jinye.organization.Colleague;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/**
 * A task to be opened. Who sends it is the thread's scope.
 *
 * @param subjectId id of the record within the kind; a kind and a subject have one open task
 * @param title what the list calls the subject, at most 200 characters
 * @param unitCode the unit that the subject belongs to: decides who sees the task
 * @param post whose work it is
 * @param person the one person it goes to; null = whoever of the post takes it
 * @param reason why it was sent
 * @param clockStart when the limit starts to run; null = now; before now: the task opened then
 * @param limit how long it may take; null = no limit
 */
public record NewTask(
    String kind,
    String subjectId,
    String title,
    String unitCode,
    Post post,
    @Nullable Colleague person,
    String reason,
    @Nullable Instant clockStart,
    @Nullable Length limit) {

  private static final int LONGEST = 200;

  public NewTask {
    title = title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
  }

  /** For everybody of the post, with no limit; see the methods that give it more. */
  public static NewTask of(
      String kind, String subjectId, String title, String unitCode, Post post) {
    return new NewTask(kind, subjectId, title, unitCode, post, null, "", null, null);
  }

  public NewTask because(String why) {
    return new NewTask(kind, subjectId, title, unitCode, post, person, why, clockStart, limit);
  }

  public NewTask within(Length length) {
    return new NewTask(kind, subjectId, title, unitCode, post, person, reason, clockStart, length);
  }

  public NewTask from(Instant start) {
    return new NewTask(kind, subjectId, title, unitCode, post, person, reason, start, limit);
  }

  public NewTask to(Colleague one) {
    return new NewTask(
        kind, subjectId, title, unitCode, Post.of(one), one, reason, clockStart, limit);
  }
}
