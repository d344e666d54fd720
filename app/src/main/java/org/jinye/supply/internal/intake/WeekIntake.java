package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinye.supply.RowEffect;
import org.jinye.supply.internal.WeekTable;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;

/**
 * Takes order lines, deliveries or payments of a file into new week files. Nothing of the lake is
 * changed: whoever calls switches the manifest to the new files, or leaves it.
 *
 * <p>Needs tables {@code retailer_ids} and {@code item_ids}.
 */
public final class WeekIntake {

  private static final int WRITERS = 2;

  private final RowIntake rows;
  private final WeekTable table;
  private final Path lake;
  private final Progress progress;

  public WeekIntake(RowIntake rows, Path lake, Progress progress) {
    this.rows = rows;
    this.table = WeekTable.of(rows.binding().kind());
    this.lake = lake;
    this.progress = progress;
  }

  /**
   * Writes the new week files and the lists of rows.
   *
   * @param present the lake's files by week
   */
  public Result take(Map<Integer, List<Path>> present, RowLists lists) throws IOException {
    progress.at(30, "逐行核对");
    RowSql sql = rows.map();
    progress.at(50, "查找重复的行");
    Collection<Path> files = present.values().stream().flatMap(List::stream).toList();
    new Duplicates(rows.duck(), table).setAside(files);
    progress.at(60, "登记未导入和已有的行");
    var counts =
        new RejectsFile(rows.duck(), rows.binding(), sql.faults()).write(lists.rejects(), "");
    long taken = rows.duck().number("select count(*) from fresh");
    long rejected = rows.duck().number("select count(*) from rejects");
    long known = listKept(lists.kept());
    var account = new Account(rows.read(), taken, known, rejected, counts);
    List<WrittenWeek> weeks = write(present);
    requireEveryLine(account, weeks, present);
    return table == WeekTable.ORDER_LINES
        ? new Result(account, weeks, activity("retailer_id"), activity("item_id"))
        : new Result(account, weeks, List.of(), List.of());
  }

  // Of order lines the lake itself lists what was added, on pages of their own.
  private long listKept(Path file) throws IOException {
    var kept = new KeptFile(rows.duck(), rows.binding());
    kept.addPresent();
    if (table != WeekTable.ORDER_LINES) {
      kept.add("select line, %s from fresh".formatted(Sql.text(RowEffect.ADDED.code())));
    }
    kept.write(file);
    return kept.count(RowEffect.PRESENT);
  }

  private List<WrittenWeek> write(Map<Integer, List<Path>> present) throws IOException {
    List<Integer> weeks =
        rows.duck()
            .list(
                "select week_no from fresh group by week_no order by count(*) desc",
                row -> row.getInt(1));
    var waiting = new ConcurrentLinkedQueue<>(weeks);
    var done = new AtomicInteger();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      var writing = new ArrayList<Future<List<WrittenWeek>>>();
      for (int i = 0; i < Math.min(WRITERS, weeks.size()); i++) {
        writing.add(writers.submit(writer(waiting, present, done, weeks.size())));
      }
      var written = new ArrayList<WrittenWeek>();
      for (Future<List<WrittenWeek>> part : writing) {
        written.addAll(part.get());
      }
      return written;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing weeks", stopped);
    } catch (ExecutionException failed) {
      throw new IOException("week not written", failed.getCause());
    }
  }

  private Callable<List<WrittenWeek>> writer(
      ConcurrentLinkedQueue<Integer> waiting,
      Map<Integer, List<Path>> present,
      AtomicInteger done,
      int total) {
    return () -> {
      var written = new ArrayList<WrittenWeek>();
      try (Duck own = rows.duck().duplicate()) {
        var writing = new WeekWriting(own, table, lake, rows.terms().importId());
        Integer week;
        while ((week = waiting.poll()) != null) {
          written.add(writing.write(week, present.getOrDefault(week, List.of())));
          progress.at(65 + 30 * done.incrementAndGet() / total, "写入周文件");
        }
      }
      return written;
    };
  }

  private void requireEveryLine(
      Account account, List<WrittenWeek> weeks, Map<Integer, List<Path>> present) {
    long before = 0;
    long after = 0;
    for (WrittenWeek week : weeks) {
      after += week.lines();
      for (Path file : present.getOrDefault(week.week(), List.of())) {
        before +=
            rows.duck()
                .number("select num_rows from parquet_file_metadata(%s)".formatted(Sql.path(file)));
      }
    }
    if (after - before != account.taken()) {
      throw new IllegalStateException(
          "weeks grew by %d lines, taken were %d".formatted(after - before, account.taken()));
    }
  }

  private List<Activity> activity(String column) {
    return rows.duck()
        .list(
            "select %1$s, min(day_no), max(day_no) from fresh group by %1$s order by %1$s"
                .formatted(column),
            row -> new Activity(row.getString(1), row.getInt(2), row.getInt(3)));
  }

  /** First and last day on which a retailer, or an item, was ordered; of order lines alone. */
  public record Activity(String id, int firstDay, int lastDay) {}

  public record Result(
      Account account, List<WrittenWeek> weeks, List<Activity> retailers, List<Activity> items) {}
}
