package org.jinye.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.jinye.Jinye;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Lets child processes of tests start as {@code ./jinye} does: with an archive of loaded classes,
 * made by one start for practice. The archive speaks of jars only, so the folders of the class path
 * are packed into jars first. Everything is kept beside the compiled classes for as long as no file
 * of them changes.
 */
final class QuickStart {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final int MINUTES_OF_PRACTICE = 4;
  private static @Nullable List<String> words;

  private QuickStart() {}

  /** The beginning of a command line, up to the main class: JVM, its options, the class path. */
  static synchronized List<String> words() {
    List<String> known = words;
    if (known == null) {
      try {
        known = prepare();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      words = known;
    }
    return known;
  }

  private static List<String> prepare() throws IOException {
    List<Path> entries =
        Stream.of(CLASS_PATH.split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    Path beside = entries.stream().filter(Files::isDirectory).findFirst().orElse(null);
    if (beside == null) {
      return plain(CLASS_PATH);
    }
    Path all = Files.createDirectories(beside.resolveSibling("quick-start").toAbsolutePath());
    try (FileChannel turn =
        FileChannel.open(
            all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      turn.lock(); // until the channel is closed
      Path folder = all.resolve(fingerprint(entries));
      if (!Files.isDirectory(folder)) {
        forgetOthers(all);
        pack(entries, Files.createDirectories(folder));
        practise(folder, classPath(entries, folder));
      }
      List<String> ready = new ArrayList<>(plain(classPath(entries, folder)));
      Path archive = archive(folder);
      if (Files.exists(archive)) {
        ready.addAll(1, List.of("-XX:AOTCache=" + archive, "-Xlog:aot=off", "-Xlog:cds=off"));
      }
      return ready;
    }
  }

  private static List<String> plain(String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath);
  }

  /** Changes when any class, template or setting does. */
  private static String fingerprint(List<Path> entries) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
      for (Path entry : entries) {
        digest.update(entry.toString().getBytes(StandardCharsets.UTF_8));
        for (Path file : Files.isDirectory(entry) ? files(entry) : List.<Path>of()) {
          digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(
              ByteBuffer.allocate(Long.BYTES * 2)
                  .putLong(Files.size(file))
                  .putLong(Files.getLastModifiedTime(file).toMillis())
                  .flip());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isDirectory).filter(one -> !one.equals(folder)).sorted().toList();
    }
  }

  private static void forgetOthers(Path all) throws IOException {
    try (Stream<Path> old = Files.list(all)) {
      for (Path folder : old.filter(Files::isDirectory).toList()) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }

  private static void pack(List<Path> entries, Path folder) throws IOException {
    for (int i = 0; i < entries.size(); i++) {
      Path entry = entries.get(i);
      if (Files.isDirectory(entry)) {
        try (OutputStream out = Files.newOutputStream(jar(folder, i));
            JarOutputStream jar = new JarOutputStream(out)) {
          jar.setLevel(Deflater.NO_COMPRESSION);
          for (Path folderInside : folders(entry)) {
            // Spring looks for packages by these
            jar.putNextEntry(new ZipEntry(entry.relativize(folderInside) + "/"));
          }
          for (Path file : files(entry)) {
            jar.putNextEntry(new ZipEntry(entry.relativize(file).toString()));
            Files.copy(file, jar);
          }
        }
      }
    }
  }

  private static String classPath(List<Path> entries, Path folder) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Path entry = entries.get(i);
      line.add((Files.isDirectory(entry) ? jar(folder, i) : entry).toString());
    }
    return String.join(File.pathSeparator, line);
  }

  private static Path jar(Path folder, int number) {
    return folder.resolve(number + ".jar");
  }

  private static Path archive(Path folder) {
    return folder.resolve("classes.aot");
  }

  /** One start that ends when everything is there; without its archive the tests run slower. */
  private static void practise(Path folder, String classPath) throws IOException {
    Path data = Files.createTempDirectory("jinye-practice");
    Path made = folder.resolve("made.aot");
    List<String> line = new ArrayList<>(plain(classPath));
    line.addAll(1, List.of("-Xmx512m", "-XX:AOTCacheOutput=" + made));
    line.addAll(List.of("-Dspring.context.exit=onRefresh", Jinye.class.getName()));
    line.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    Process practice =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("practice.log").toFile())
            .start();
    try {
      // its status tells nothing: it is made to break off when everything is there
      boolean ended = practice.waitFor(MINUTES_OF_PRACTICE, TimeUnit.MINUTES);
      practice.destroyForcibly();
      if (ended && Files.exists(made)) {
        Files.move(made, archive(folder), StandardCopyOption.ATOMIC_MOVE);
      }
      FileSystemUtils.deleteRecursively(data);
    } catch (InterruptedException e) {
      practice.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
