package org.jinye.platform.trail;

import java.time.Instant;
import java.util.List;

/**
 * A change of a record, as it is shown.
 *
 * @param actor who it was
 * @param table name of the table in words: 零售户
 * @param key the record's primary key in words
 * @param operation 新增, 修改 or 删除
 * @param address where the request came from; empty for jobs and commands
 * @param request number of the request; empty for jobs and commands
 * @param why the reason that was given; empty when none was
 * @param fields what changed; of a new or deleted record all that was filled
 */
public record TrailChange(
    long id,
    Instant at,
    String actor,
    String table,
    String key,
    String operation,
    String address,
    String request,
    String why,
    List<FieldChange> fields) {

  /** In one line, for exports. */
  public String summary() {
    return String.join(
        "；",
        fields.stream()
            .map(field -> field.title() + "：" + field.before() + " → " + field.after())
            .toList());
  }
}
