package org.jinye.rulebook;

import org.jspecify.annotations.Nullable;

/** A file of the rulebook cannot be read as a rule; names the file and, where known, the field. */
public final class RuleFileException extends RulebookException {
  private final String file;

  private RuleFileException(String file, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
  }

  static RuleFileException missing(String file) {
    return new RuleFileException(file, "规则文件 %s 不存在".formatted(file), null);
  }

  static RuleFileException unreadable(String file, Throwable cause) {
    return new RuleFileException(file, "规则文件 %s 无法读取，格式不正确".formatted(file), cause);
  }

  static RuleFileException field(String file, String field, String problem) {
    return new RuleFileException(file, "规则文件 %s 的 %s 不正确：%s".formatted(file, field, problem), null);
  }

  /** The file's path below {@code rules/} on the class path. */
  public String file() {
    return file;
  }
}
