package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file that is there wholly or not at all, whenever the power fails. */
public final class DurableFile {

  private DurableFile() {}

  /** Forces the finished temporary file to disk and gives it its name. */
  public static void settle(Path temporary, Path name) throws IOException {
    force(temporary, StandardOpenOption.WRITE);
    Files.move(
        temporary, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(Objects.requireNonNull(name.toAbsolutePath().getParent()), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
