package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.Collection;
import org.jinye.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;

/** An evaluation did not come to its end; no output file was written. The message is Chinese. */
public final class EvaluationException extends RulebookException {
  /** What kept it from its end. */
  public enum Problem {
    CANCELLED,
    /** An input file is missing, cut short or damaged. */
    UNREADABLE_FILE,
    MISSING_COLUMNS,
    /** Neither the output nor the temporary directory has room. */
    DISK_FULL,
    /** More memory or more spill space is needed than the settings allow. */
    OUT_OF_MEMORY,
    CANNOT_WRITE,
    /** Another rulebook was meant. */
    UNKNOWN_RULE,
    /** The rule's SQL failed: an error in the rulebook, not in the data. */
    FAILED_QUERY
  }

  private final Problem problem;
  private final @Nullable Path file;

  private EvaluationException(
      Problem problem, @Nullable Path file, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
    this.file = file;
  }

  static EvaluationException cancelled() {
    return new EvaluationException(Problem.CANCELLED, null, "运行已取消", null);
  }

  static EvaluationException unreadable(Path file, @Nullable Throwable cause) {
    return new EvaluationException(
        Problem.UNREADABLE_FILE, file, "数据文件 %s 缺失或已损坏，无法读取".formatted(file), cause);
  }

  static EvaluationException missingColumns(Path file, Collection<String> columns) {
    return new EvaluationException(
        Problem.MISSING_COLUMNS,
        file,
        "数据文件 %s 缺少列：%s".formatted(file, String.join("、", columns)),
        null);
  }

  static EvaluationException diskFull(Throwable cause) {
    return new EvaluationException(Problem.DISK_FULL, null, "磁盘空间不足，运行未完成", cause);
  }

  static EvaluationException outOfMemory(Throwable cause) {
    return new EvaluationException(Problem.OUT_OF_MEMORY, null, "规则运行所需内存或临时空间超过设置的上限", cause);
  }

  static EvaluationException cannotWrite(Path file, Throwable cause) {
    return new EvaluationException(
        Problem.CANNOT_WRITE, file, "无法写入结果文件 %s".formatted(file), cause);
  }

  static EvaluationException unknownRule(String id, int version) {
    return new EvaluationException(
        Problem.UNKNOWN_RULE,
        null,
        "规则 %s 第 %d 版不在本程序的规则库里：两边的程序版本不同，请换成同一版本".formatted(id, version),
        null);
  }

  static EvaluationException failedQuery(String what, Throwable cause) {
    return new EvaluationException(Problem.FAILED_QUERY, null, "执行“%s”时出错".formatted(what), cause);
  }

  public Problem problem() {
    return problem;
  }

  /** The file it is about, where it is about one. */
  public @Nullable Path file() {
    return file;
  }
}
