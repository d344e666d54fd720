package org.jinye;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.StartRefused;
import org.jinye.platform.backup.RestoreCommand;
import org.jinye.platform.cli.Breakdown;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The application. Its first word says what to do: {@code serve}, or a {@link CliCommand}. */
@SpringBootApplication
public class Jinye {

  /** Runs one subcommand and, except for serve, exits with its status. */
  public static void main(String[] args) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    String command = words.isEmpty() ? "serve" : words.removeFirst();
    if (command.equals("serve")) {
      serve(words);
    } else if (command.equals("restore")) {
      System.exit(restore(words));
    } else {
      System.exit(run(command, words));
    }
  }

  private static void serve(List<String> words) {
    Optional<ServeOptions> options = ServeOptions.parse(words);
    if (options.isEmpty()) {
      System.exit(CommandLines.WRONG_WORDS);
    }
    start(WebApplicationType.SERVLET, options.orElseThrow().properties());
  }

  private static int run(String command, List<String> words) {
    List<String> properties =
        new ArrayList<>(List.of("--jinye.mode=" + command, "--logging.level.org.jinye=warn"));
    takeOption(words, "--data").ifPresent(folder -> properties.add("--jinye.data=" + folder));
    try (ConfigurableApplicationContext application = start(WebApplicationType.NONE, properties)) {
      Path folder = application.getBean(DataDirectory.class).root();
      return CommandLines.execute(
          command, application.getBeansOfType(CliCommand.class).values(), words, folder);
    }
  }

  /** The application cannot start before its database is back. */
  private static int restore(List<String> words) {
    List<String> properties =
        new ArrayList<>(List.of("--jinye.mode=restore", "--logging.level.org.jinye=warn"));
    takeOption(words, "--data").ifPresent(folder -> properties.add("--jinye.data=" + folder));
    try (ConfigurableApplicationContext bare =
        start(Bare.class, WebApplicationType.NONE, properties)) {
      Path folder = Path.of(bare.getEnvironment().getRequiredProperty("jinye.data"));
      var command = new RestoreCommand(bare.getEnvironment(), folder);
      Path details = Path.of(System.getProperty("java.io.tmpdir"));
      return CommandLines.execute("restore", List.of(command), words, details);
    }
  }

  /** Only the configuration is read. */
  private static final class Bare {}

  private static ConfigurableApplicationContext start(
      WebApplicationType kind, List<String> properties) {
    return start(Jinye.class, kind, properties);
  }

  /**
   * Starts the application; what a person can mend is said in one sentence, without a stack trace.
   */
  private static ConfigurableApplicationContext start(
      Class<?> source, WebApplicationType kind, List<String> properties) {
    try {
      return new SpringApplicationBuilder(source).web(kind).run(properties.toArray(String[]::new));
    } catch (RuntimeException e) {
      refusal(e)
          .ifPresentOrElse(
              refused -> CommandLines.complain(refused.sentence()),
              () -> Breakdown.tell(e, Path.of(System.getProperty("java.io.tmpdir"))));
      System.exit(1);
      throw e;
    }
  }

  private static Optional<StartRefused> refusal(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return Optional.of(
            StartRefused.because("端口 " + taken.getPort() + " 已被别的程序占用，请用 --port 另选一个端口。"));
      }
    }
    return StartRefused.in(e);
  }

  /** Takes {@code --name value} or {@code --name=value} out of the words. */
  private static Optional<String> takeOption(List<String> words, String name) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(name + "=")) {
        return Optional.of(words.remove(i).substring(name.length() + 1));
      }
      if (words.get(i).equals(name) && i + 1 < words.size()) {
        words.remove(i);
        return Optional.of(words.remove(i));
      }
    }
    return Optional.empty();
  }
}
