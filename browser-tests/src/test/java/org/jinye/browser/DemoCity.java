package org.jinye.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One server with the demo city for all test classes of the run. */
final class DemoCity {

  private static @Nullable Product product;

  private DemoCity() {}

  static synchronized Product product() {
    Product running = product;
    if (running == null) {
      running = Product.serve(temporaryFolder("jinye-demo"), Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      product = running;
    }
    return running;
  }

  static Path temporaryFolder(String name) {
    try {
      return Files.createTempDirectory(name).resolve("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
