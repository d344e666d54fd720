package org.jinye.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.Jinye;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A data folder of a test's own, with a PostgreSQL of its own: for tests that must cut the power.
 */
public record Installation(Path data, ExternalPostgres.@Nullable Database external) {

  public Installation(Path data) {
    this(data, ExternalPostgres.isWanted() ? ExternalPostgres.of(data) : null);
  }

  /** The application on it, in this process; while it is open, commands work beside it. */
  public ConfigurableApplicationContext open() {
    List<String> words =
        new ArrayList<>(List.of("--jinye.mode=test", "--jinye.demo=false", "--jinye.data=" + data));
    settings().forEach((key, value) -> words.add("--" + key + "=" + value));
    return new SpringApplicationBuilder(Jinye.class)
        .web(WebApplicationType.NONE)
        .run(words.toArray(String[]::new));
  }

  /** What an operator would configure; a folder that was restored brings its own key. */
  Map<String, String> settings() {
    Map<String, String> settings =
        new HashMap<>(external == null ? Map.of() : external.properties());
    if (Files.exists(data.resolve("secrets.key"))) {
      settings.remove("jinye.secrets.key");
    }
    return settings;
  }

  /** Starts a command as {@code ./jinye} does, in a process that can be killed. */
  public Command start(String name, String... words) {
    return Command.start(this, Map.of(), name, words);
  }

  /** Starts a server on a port of its own choice. */
  public Command serve(Map<String, String> environment) {
    return Command.start(this, environment, "serve", "--port", "0");
  }

  /** Runs a command in the open application, as a process of its own would; its exit status. */
  public static int run(ApplicationContext application, String name, String... words) {
    List<CliCommand> fresh = new ArrayList<>();
    for (CliCommand command : application.getBeansOfType(CliCommand.class).values()) {
      // the bean would remember the words of its last time
      fresh.add(application.getAutowireCapableBeanFactory().createBean(command.getClass()));
    }
    Path folder = application.getBean(DataDirectory.class).root();
    return CommandLines.execute(name, fresh, List.of(words), folder);
  }
}
