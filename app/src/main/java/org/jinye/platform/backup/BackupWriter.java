package org.jinye.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: a ZIP that any tool opens. It has its name only once it is whole and on disk,
 * and can be read by its owner only.
 */
final class BackupWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final String MANIFEST_HASH = "manifest.sha256";

  private final Path name;
  private final Path part;
  private final ZipOutputStream zip;

  BackupWriter(Path name) throws IOException {
    this.name = name.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(this.name.getParent());
    this.part = folder.resolve(this.name.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    part.toFile().deleteOnExit();
    this.zip = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8);
  }

  /** Whether the path is the backup itself, lying inside of what it holds. */
  boolean is(Path path) {
    Path asked = path.toAbsolutePath().normalize();
    return asked.equals(part) || asked.equals(name);
  }

  /** Something that writes the content of an entry and answers a figure about it. */
  @FunctionalInterface
  interface Content {
    long writeTo(OutputStream out) throws IOException;
  }

  /** What was written: the figure, and the hash of the bytes. */
  record Written(long figure, String sha256) {}

  Written add(String entry, boolean compressed, Content content) throws IOException {
    zip.setLevel(compressed ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(entry));
    MessageDigest digest = sha256();
    long figure = content.writeTo(new DigestOutputStream(new Open(zip), digest));
    zip.closeEntry();
    return new Written(figure, HexFormat.of().formatHex(digest.digest()));
  }

  /** Ends the backup and gives it its name. */
  void settle(Manifest manifest) throws IOException {
    byte[] text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    Written written = add(MANIFEST, true, out -> write(out, text));
    add(MANIFEST_HASH, true, out -> write(out, written.sha256().getBytes(StandardCharsets.UTF_8)));
    zip.close();
    force(part, StandardOpenOption.WRITE);
    Files.move(part, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(Objects.requireNonNull(name.getParent()), StandardOpenOption.READ);
  }

  private static long write(OutputStream out, byte[] text) throws IOException {
    out.write(text);
    return text.length;
  }

  private static void force(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes what is not whole. */
  @Override
  public void close() throws IOException {
    try (zip) {
      Files.deleteIfExists(part);
    }
  }

  /** Whoever writes an entry may close what he was given. */
  private static final class Open extends FilterOutputStream {

    private Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
