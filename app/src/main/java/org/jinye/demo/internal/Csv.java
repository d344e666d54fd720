package org.jinye.demo.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Our own texts hold neither comma nor quote nor line break, so nothing needs quoting. */
final class Csv implements AutoCloseable {

  private final BufferedWriter out;

  Csv(Path file, String heading) throws IOException {
    this.out = Files.newBufferedWriter(file);
    out.write(heading);
    out.write('\n');
  }

  Csv(Path file) throws IOException {
    this.out = Files.newBufferedWriter(file);
  }

  void row(String... cells) throws IOException {
    out.write(String.join(",", cells));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
