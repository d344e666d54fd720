package org.jinye.evidence.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files named by the hash of their content: ab/abcdef…; whole and on disk, or not there. */
record HashedFolder(Path root) {

  Path place(String hash) {
    return root.resolve(hash.substring(0, 2)).resolve(hash);
  }

  /** Moves the file to its place; the same file system makes that one step. */
  void moveIn(Path file, String hash) throws IOException {
    Path target = place(hash);
    Path folder = Files.createDirectories(root.resolve(hash.substring(0, 2)));
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
