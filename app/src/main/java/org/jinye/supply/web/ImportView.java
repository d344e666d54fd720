package org.jinye.supply.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.run.RefusedFiles;
import org.jspecify.annotations.Nullable;

/** An import in the words of a page. */
public record ImportView(ImportRecord record, ZoneId zone) {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int SHORT_HASH = 12;

  public String link() {
    return "/imports/" + record.id();
  }

  public boolean isOver() {
    return record.state().isOver();
  }

  /** Its rows were counted: finished, and no repetition of an earlier import. */
  public boolean isCounted() {
    return record.state() == ImportState.FINISHED && !record.isRepetition();
  }

  public boolean isFailed() {
    return record.state() == ImportState.FAILED;
  }

  public String stateTitle() {
    return record.isRepetition() ? "重复文件" : record.state().title();
  }

  public String stateColour() {
    return switch (record.state()) {
      case RECEIVED, RUNNING -> "blue";
      case FINISHED -> record.isRepetition() ? "secondary" : "green";
      case REFUSED -> "orange";
      case FAILED -> "red";
    };
  }

  public String kindTitle() {
    return record.findKind().map(RecordKind::title).orElse("—");
  }

  public boolean isOrderLines() {
    return record.kind() == RecordKind.ORDER_LINES;
  }

  /** It brought order lines into the lake. */
  public boolean hasLines() {
    return isCounted() && isOrderLines() && record.rows().taken() > 0;
  }

  public String received() {
    return at(record.receivedAt());
  }

  /** What it took, waiting not counted. */
  public String duration() {
    Instant from = record.startedAt();
    Instant to = record.endedAt();
    if (from == null || to == null) {
      return "—";
    }
    Duration lasted = Duration.between(from, to);
    return lasted.toMinutes() > 0
        ? "%d 分 %02d 秒".formatted(lasted.toMinutes(), lasted.toSecondsPart())
        : "%.1f 秒".formatted(lasted.toMillis() / 1000.0);
  }

  public String size() {
    return record.correctsImport() == null ? FileSize.of(record.bytes()) : "—";
  }

  public String shortHash() {
    String hash = record.sha256();
    return hash == null ? "—" : hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  /** How long the file of a refused import is kept, or that it is gone; null of others. */
  public @Nullable String keeping() {
    if (record.state() != ImportState.REFUSED) {
      return null;
    }
    String days = "未接收的文件只保留 %d 天".formatted(RefusedFiles.KEPT.toDays());
    return record.fileKept() ? days + "，到期后删除，这条记录保留。" : "原文件已删除：" + days + "。";
  }

  public long added() {
    return record.rows().taken() - record.rows().changed();
  }

  /** Where the rows that were read can be seen: in the file, or in the list they came from. */
  public String readLink() {
    Long corrected = record.correctsImport();
    return corrected == null ? link() + "/file" : "/imports/" + corrected + "/rejects";
  }

  /** The list behind a count of rows; null when there are none. */
  public @Nullable String takenLink() {
    return isOrderLines()
        ? unlessNone(record.rows().taken(), LinesPage.path(this))
        : keptLink(KeptFilter.TAKEN);
  }

  public @Nullable String addedLink() {
    return keptLink(KeptFilter.ADDED);
  }

  public @Nullable String changedLink() {
    return keptLink(KeptFilter.CHANGED);
  }

  public @Nullable String presentLink() {
    return keptLink(KeptFilter.PRESENT);
  }

  public @Nullable String rejectedLink() {
    return unlessNone(record.rows().rejected(), link() + "/rejects");
  }

  private @Nullable String keptLink(KeptFilter filter) {
    return unlessNone(filter.count(this), filter.link(KeptPage.path(this)));
  }

  private static @Nullable String unlessNone(long rows, String link) {
    return rows == 0 ? null : link;
  }

  /** The reason of a refusal, a sentence a line: a list of columns is read more easily so. */
  public List<String> problemSentences() {
    String problem = Objects.requireNonNullElse(record.problem(), "");
    return Arrays.stream(problem.split("(?<=。)")).filter(text -> !text.isBlank()).toList();
  }

  private String at(Instant instant) {
    return SECOND.format(instant.atZone(zone));
  }

  public static String number(long value) {
    return "%,d".formatted(value);
  }
}
