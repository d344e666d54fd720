package org.jinye.platform.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Runs commands and says in Chinese what is wrong with their words. */
public final class CommandLines {

  /** Exit status for words that are not understood. */
  public static final int WRONG_WORDS = CommandLine.ExitCode.USAGE;

  private static final int BROKEN_DOWN = 1;

  private CommandLines() {}

  /**
   * Runs the command of that name; exit status 2 when there is none.
   *
   * @param folder where a breakdown leaves its details
   */
  public static int execute(
      String name, Collection<? extends CliCommand> commands, List<String> words, Path folder) {
    for (CliCommand command : commands) {
      CommandLine line = new CommandLine(command);
      if (line.getCommandName().equals(name)) {
        return prepared(line)
            .setExecutionExceptionHandler((unforeseen, _, _) -> {
              Breakdown.tell(unforeseen, folder);
              return BROKEN_DOWN;
            })
            .execute(words.toArray(String[]::new));
      }
    }
    complain("没有这个命令：" + name);
    return WRONG_WORDS;
  }

  /** Adds our messages to a command line. */
  public static CommandLine prepared(CommandLine line) {
    line.getCommandSpec().usageMessage().synopsisHeading("用法：");
    return line.setParameterExceptionHandler((problem, words) -> {
      complain(explain(problem));
      problem.getCommandLine().usage(System.err);
      return WRONG_WORDS;
    });
  }

  /** Says one sentence on the error stream. */
  public static void complain(String sentence) {
    System.err.println(sentence);
  }

  /** The day that stands behind an option; empty, and said so, when it is none. */
  public static Optional<LocalDate> date(String option, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      complain(option + " 应为存在的日期，格式如 2026-09-14，现在是：" + text);
      return Optional.empty();
    }
  }

  private static String explain(CommandLine.ParameterException problem) {
    return switch (problem) {
      case CommandLine.UnmatchedArgumentException unknown ->
          "不认识的参数：" + String.join(" ", unknown.getUnmatched());
      case CommandLine.MissingParameterException missing ->
          "缺少参数："
              + missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList();
      case CommandLine.OverwrittenOptionException twice ->
          "参数给了两次：" + twice.getOverwritten().paramLabel();
      default ->
          "参数的值不对："
              + (problem.getArgSpec() == null ? "" : problem.getArgSpec().paramLabel() + " ")
              + (problem.getValue() == null ? "" : problem.getValue());
    };
  }
}
