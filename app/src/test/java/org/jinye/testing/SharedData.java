package org.jinye.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data that lies beside the repository and never in it: {@code JINYE_SHARED}, or a folder {@code
 * shared/data} above the working directory. A test without it is skipped, and says so.
 */
public final class SharedData {

  private SharedData() {}

  /** A folder of the shared data; the test is skipped when it is not there. */
  public static Path folder(String name) {
    String stated = System.getProperty("JINYE_SHARED", System.getenv("JINYE_SHARED"));
    Path found = stated == null ? search(name) : within(Path.of(stated), name);
    Assumptions.assumeTrue(
        found != null, "no shared data " + name + ": set JINYE_SHARED to its folder");
    return java.util.Objects.requireNonNull(found);
  }

  private static @org.jspecify.annotations.Nullable Path search(String name) {
    Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      Path found = within(above.resolve("shared"), name);
      if (found != null) {
        return found;
      }
      above = above.getParent();
    }
    return null;
  }

  private static @org.jspecify.annotations.Nullable Path within(Path shared, String name) {
    Path folder = shared.resolve("data").resolve(name);
    return Files.isDirectory(folder) ? folder : null;
  }
}
