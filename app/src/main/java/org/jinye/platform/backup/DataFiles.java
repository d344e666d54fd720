package org.jinye.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the data folder that belong to a backup: all but the database's own, what is only on
 * its way (tmp, inbox), what tells the processes apart, and the copy of the trail's seals, which
 * may be ahead of the snapshot and would then accuse the restored trail. A file that counts was on
 * disk before the row that names it was committed, and never changes; so what the snapshot names is
 * among them.
 */
final class DataFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DataFiles.class);
  private static final Set<String> LEFT_OUT =
      Set.of("pg", "pg.secret", "jinye.lock", "jinye.holder", "tmp", "inbox", "seals.log");

  /** Everything else is compressed by its own format already. */
  private static final Set<String> COMPRESSIBLE = Set.of("uploads", "profiles");

  private final Path root;

  DataFiles(Path root) {
    this.root = root;
  }

  List<Manifest.StoredFile> copyTo(BackupWriter backup) throws IOException {
    List<Manifest.StoredFile> copied = new ArrayList<>();
    for (Path file : list()) {
      if (!backup.is(file)) {
        copy(file, backup, copied);
      }
    }
    return copied;
  }

  private void copy(Path file, BackupWriter backup, List<Manifest.StoredFile> copied)
      throws IOException {
    String path = name(file);
    boolean compressed = COMPRESSIBLE.contains(file.getName(root.getNameCount()).toString());
    String permissions;
    try {
      permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (NoSuchFileException gone) {
      LOG.info("left out, it was of something unfinished: {}", path, gone);
      return;
    }
    BackupWriter.Written written =
        backup.add("files/" + path, compressed, out -> transfer(file, out));
    if (written.figure() >= 0) {
      copied.add(new Manifest.StoredFile(path, written.figure(), written.sha256(), permissions));
    }
  }

  /** Only what never came to an end is removed while a backup is made; −1 when it is gone. */
  private static long transfer(Path file, OutputStream out) throws IOException {
    try {
      return Files.copy(file, out);
    } catch (NoSuchFileException gone) {
      LOG.info("left out, it was of something unfinished: {}", file, gone);
      return -1;
    }
  }

  private List<Path> list() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path top : children()) {
      String name = String.valueOf(top.getFileName());
      if (LEFT_OUT.contains(name) || name.startsWith("error-") || name.startsWith(".")) {
        continue;
      }
      try (Stream<Path> files = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
        files.filter(DataFiles::counts).sorted().forEach(found::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return found;
  }

  private static boolean counts(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".part");
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.sorted().toList();
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
