package org.jinye.supply.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.Role;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What imports leave to people, in the list of all that waits: rows to correct, and files that did
 * not come in. To be called in the transaction that ends the import.
 */
@Component
class ImportTasks {

  /** Rows were rejected; done when a corrected import takes them, or somebody says why not. */
  static final String REJECTS = "import-rejects";

  /** The file did not come in; done when it does, or somebody says why not. */
  static final String FAILED = "import-failed";

  private static final Length TO_CORRECT = Length.ofWorkingDays(5);
  private static final Length TO_REPEAT = Length.ofWorkingDays(1);
  private static final int CITY_DIGITS = 4;

  private static final String ENDED =
      "select id, unit_code, file_name, corrects_import from supply.import where id = :id";
  private static final String EARLIER =
      """
      select e.id from supply.import n join supply.import e
        on e.file_name = n.file_name and e.profile_id = n.profile_id and e.id < n.id
        and starts_with(n.unit_code, e.unit_code)
      where n.id = :id and e.state in ('FAILED', 'REFUSED')
      """;

  private final Tasks tasks;
  private final Colleagues colleagues;
  private final JdbcClient database;

  ImportTasks(Tasks tasks, Colleagues colleagues, JdbcClient database) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.database = database;
  }

  private record Ended(long id, String unitCode, String file, @Nullable Long corrects) {}

  /** It came in, with so many rows rejected. */
  void finished(long id, long rejected) {
    Ended ended = get(id);
    finish(FAILED, earlier(id), "导入 " + id + " 已完成。");
    finish(FAILED, List.of(Long.toString(id)), "重试后导入完成。");
    if (ended.corrects() != null) {
      finish(REJECTS, List.of(ended.corrects().toString()), "更正后已由导入 " + id + " 重新导入。");
    }
    if (rejected > 0) {
      String words = "%,d 行没有导入，请更正后重新导入；不需要导入的，写明理由办结。".formatted(rejected);
      tasks.open(task(REJECTS, ended).because(words).within(TO_CORRECT));
    }
  }

  /** It did not come in; what is said of earlier ones of the same file is said by this one. */
  void failed(long id, String problem) {
    tasks.cancel(FAILED, earlier(id), "又一次没有导入，见导入 " + id + "。");
    tasks.open(task(FAILED, get(id)).because(problem).within(TO_REPEAT));
  }

  // who was asked to sign is still heard: then people close it
  private void finish(String kind, List<String> ids, String words) {
    if (!ids.isEmpty() && tasks.problemsOfFinishing(kind, ids).isEmpty()) {
      tasks.finishAll(kind, ids, words);
    }
  }

  private NewTask task(String kind, Ended ended) {
    String id = Long.toString(ended.id());
    return NewTask.of(kind, id, ended.file(), ended.unitCode(), keepers(ended.unitCode()));
  }

  /** The supervisors of the city, or of the unit above; where there are none the administrators. */
  private Post keepers(String unit) {
    String above = unit.substring(0, Math.min(CITY_DIGITS, unit.length()));
    boolean supervised = !colleagues.listOf(above, Role.SUPERVISOR).isEmpty();
    return new Post(above, supervised ? Role.SUPERVISOR : Role.ADMINISTRATOR);
  }

  private List<String> earlier(long id) {
    return database.sql(EARLIER).param("id", id).query(String.class).list();
  }

  private Ended get(long id) {
    return database.sql(ENDED).param("id", id).query(ImportTasks::ended).single();
  }

  private static Ended ended(ResultSet row, int ignored) throws SQLException {
    return new Ended(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getString("file_name"),
        ImportMapping.whole(row, "corrects_import"));
  }
}
