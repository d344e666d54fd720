package org.jinye.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the application of a test run a data folder that is removed with the machine's process. */
final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    try {
      Path folder = Files.createTempDirectory("jinye-test");
      TestPropertyValues.of("jinye.data=" + folder).applyTo(application);
      if (ExternalPostgres.isWanted()) {
        TestPropertyValues.of(ExternalPostgres.of(folder).properties()).applyTo(application);
      }
      // after the application has been closed, and PostgreSQL with it
      SpringApplication.getShutdownHandlers().add(() -> remove(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
