package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.internal.intake.DurableFile;
import org.springframework.stereotype.Component;

/**
 * Files as they were received. Once {@link #keep} has returned, the file is on disk under a name of
 * ours and stays there.
 */
@Component
class Uploads {

  private final DataDirectory data;

  Uploads(DataDirectory data) {
    this.data = data;
  }

  /** Where the file is kept, relative to the data folder, and its size. */
  record Kept(String path, long bytes) {}

  Kept keep(InputStream content) throws IOException {
    Path folder = data.uploads();
    Path file = folder.resolve(UUID.randomUUID().toString());
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.transferTo(out);
      }
      DurableFile.settle(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
    return new Kept(data.root().relativize(file).toString(), Files.size(file));
  }
}
