package org.jinye.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that lie in the jar. */
final class Resource {
  private Resource() {}

  static String text(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(Resource.class.getResourceAsStream("/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
