package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.Imports;
import org.jinye.testing.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What killed imports leave behind. */
final class LeftImports {

  private LeftImports() {}

  /** Folders of imports that have begun: one more shows that another one is at work. */
  static long workFolders(Installation installation) {
    try (Stream<Path> work = Files.list(installation.data().resolve("tmp"))) {
      return work.filter(path -> String.valueOf(path.getFileName()).startsWith("import-")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a server does, which waits a while before it takes an import for left. */
  static void takeUp(ConfigurableApplicationContext application) {
    Scope.system("test")
        .run(() ->
            application
                .getBean(JdbcClient.class)
                .sql("update supply.import set received_at = received_at - interval '1 hour'")
                .update());
    application.getBean(InterruptedImports.class).takeUp();
  }

  static List<ImportRecord> list(ConfigurableApplicationContext application) {
    return Scope.system("test").get(() -> application.getBean(Imports.class).list(100, 0));
  }
}
