package org.jinye.tasks.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskState;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/** Reads tasks from rows. */
final class TaskRows {

  static final String COLUMNS =
      """
      t.id, t.version, t.unit_code, t.kind, t.subject_id, t.title, t.reason, t.state, t.sender_id, t.sender,
      t.from_id, t.from_name, t.post_unit, t.post_role, t.assignee_id, t.assignee, t.superior, t.opened_at,
      t.clock_start, t.limit_number, t.limit_unit, t.ended_at, t.ended_by, t.result
      """;

  private TaskRows() {}

  static Task read(ResultSet row, int ignored) throws SQLException {
    return new Task(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getString("subject_id"),
        row.getString("title"),
        row.getString("reason"),
        TaskState.valueOf(row.getString("state")),
        number(row, "sender_id"),
        row.getString("sender"),
        number(row, "from_id"),
        row.getString("from_name"),
        new Post(row.getString("post_unit"), Role.valueOf(row.getString("post_role"))),
        number(row, "assignee_id"),
        row.getString("assignee"),
        row.getString("superior"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("clock_start").toInstant(),
        limit(row),
        moment(row.getTimestamp("ended_at")),
        row.getString("ended_by"),
        row.getString("result"));
  }

  private static @Nullable Length limit(ResultSet row) throws SQLException {
    String unit = row.getString("limit_unit");
    return unit == null ? null : new Length(row.getInt("limit_number"), Length.Unit.valueOf(unit));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
