package org.jinye.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jinye.platform.UnfinishedRestore;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder that fills under a mark. It may be a mount point, so it is not itself put in place
 * by a rename; what is in it is.
 */
final class StagedFolder {

  private final Path root;
  private final Path stage;

  StagedFolder(Path root) {
    this.root = root;
    this.stage = root.resolve(UnfinishedRestore.FOLDER);
  }

  Path root() {
    return root;
  }

  Path stage() {
    return stage;
  }

  void refuseUnlessEmpty() throws IOException {
    if (Files.exists(root) && !UnfinishedRestore.stands(root) && !children(root).isEmpty()) {
      throw BackupRefused.because("数据目录不是空的，没有恢复任何内容：" + root + "。请用 --data 指定一个空目录。");
    }
  }

  /** Empties what an earlier restore left, and sets the mark. */
  Path begin() throws IOException {
    if (UnfinishedRestore.stands(root)) {
      for (Path left : children(root)) {
        if (!left.equals(stage)) {
          FileSystemUtils.deleteRecursively(left);
        }
      }
      FileSystemUtils.deleteRecursively(stage);
    }
    return Files.createDirectories(stage);
  }

  void add(Manifest.StoredFile file, BackupReader backup) throws IOException {
    Path path = stage.resolve(file.path()).normalize();
    if (!path.startsWith(stage)) {
      throw BackupRefused.damaged(BackupWriter.MANIFEST);
    }
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    backup.read(file.entry(), file.sha256(), StagedFolder::write, path);
    if (!file.permissions().isEmpty()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(file.permissions()));
    }
  }

  private static Object write(InputStream in, Path path) throws IOException {
    return Files.copy(in, path);
  }

  /** Puts everything in its place. */
  void settle() throws IOException {
    for (Path child : children(stage)) {
      Files.move(child, root.resolve(child.getFileName()));
    }
  }

  void end() throws IOException {
    FileSystemUtils.deleteRecursively(stage);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
