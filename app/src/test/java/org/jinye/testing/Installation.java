package org.jinye.testing;

import java.nio.file.Path;
import java.util.List;
import org.jinye.Jinye;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A data folder of a test's own, with a PostgreSQL of its own: for tests that must cut the power.
 */
public record Installation(Path data) {

  /** The application on it, in this process; while it is open, commands work beside it. */
  public ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(Jinye.class)
        .web(WebApplicationType.NONE)
        .run("--jinye.mode=test", "--jinye.demo=false", "--jinye.data=" + data);
  }

  /** Starts a command as {@code ./jinye} does, in a process that can be killed. */
  public Command start(String name, String... words) {
    return Command.start(data, name, words);
  }

  /** Runs a command in the open application; its exit status. */
  public static int run(ConfigurableApplicationContext application, String name, String... words) {
    return CommandLines.execute(
        name, application.getBeansOfType(CliCommand.class).values(), List.of(words));
  }
}
