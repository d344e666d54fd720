package org.jinye.supply.internal.run;

import java.time.Duration;
import org.jinye.supply.ImportRecord;

/** What became of an import, in one sentence. */
public final class ImportNote {

  private ImportNote() {}

  public static String of(ImportRecord done) {
    String kind = done.findKind().map(found -> "（" + found.title() + "）").orElse("");
    String head = "第 " + done.id() + " 次导入 " + done.fileName() + kind + "：";
    return head
        + switch (done.state()) {
          case RECEIVED, RUNNING, FAILED, REFUSED ->
              done.problem() == null ? done.state().title() : done.problem();
          case FINISHED -> done.isRepetition() ? repetition(done) : account(done);
        };
  }

  private static String repetition(ImportRecord done) {
    return "与第 %d 次导入是同一个文件，没有任何改变。".formatted(done.sameAsImport());
  }

  private static String account(ImportRecord done) {
    ImportRecord.Rows rows = done.rows();
    String changed = rows.changed() == 0 ? "" : "（其中更新 %,d 行）".formatted(rows.changed());
    return "读取 %,d 行，导入 %,d 行%s，已有 %,d 行，未导入 %,d 行。%s"
        .formatted(
            rows.read(), rows.taken(), changed, rows.present(), rows.rejected(), duration(done));
  }

  private static String duration(ImportRecord done) {
    if (done.startedAt() == null || done.endedAt() == null) {
      return "";
    }
    double seconds = Duration.between(done.startedAt(), done.endedAt()).toMillis() / 1000.0;
    return "用时 %.1f 秒。".formatted(seconds);
  }
}
