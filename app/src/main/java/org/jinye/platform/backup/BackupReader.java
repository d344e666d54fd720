package org.jinye.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup, and believes nothing of it that its hashes do not confirm. */
final class BackupReader implements AutoCloseable {

  private final ZipFile zip;
  private final Manifest manifest;

  BackupReader(Path file) throws IOException {
    try {
      this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException broken) {
      throw notABackup(file, broken);
    }
    try {
      this.manifest = readManifest();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    if (manifest.format() > Manifest.FORMAT) {
      zip.close();
      throw BackupRefused.because("这份备份是更新版本的 jinye 做的，请用不低于那个版本的程序恢复。");
    }
  }

  private static BackupRefused notABackup(Path file, ZipException broken) {
    BackupRefused refused = BackupRefused.because("这不是一份完整的 jinye 备份（文件被截断，或不是备份文件）：" + file);
    refused.initCause(broken);
    return refused;
  }

  Manifest manifest() {
    return manifest;
  }

  private Manifest readManifest() throws IOException {
    String expected = new String(bytes(BackupWriter.MANIFEST_HASH), StandardCharsets.UTF_8);
    byte[] text = bytes(BackupWriter.MANIFEST);
    if (!expected.equals(HexFormat.of().formatHex(BackupWriter.sha256().digest(text)))) {
      throw BackupRefused.damaged(BackupWriter.MANIFEST);
    }
    try {
      return JsonMapper.shared().readValue(text, Manifest.class);
    } catch (JacksonException unreadable) {
      BackupRefused refused = BackupRefused.damaged(BackupWriter.MANIFEST);
      refused.initCause(unreadable);
      throw refused;
    }
  }

  private byte[] bytes(String entry) throws IOException {
    try (InputStream in = stream(entry)) {
      return in.readAllBytes();
    } catch (ZipException broken) {
      throw damaged(entry, broken);
    }
  }

  /** Reads every entry to its end and compares; throws at the first that is not as it was. */
  void check() throws IOException {
    for (Manifest.Table table : manifest.tables()) {
      read(table.entry(), table.sha256(), InputStream::transferTo, OutputStream.nullOutputStream());
    }
    for (Manifest.StoredFile file : manifest.files()) {
      read(file.entry(), file.sha256(), InputStream::transferTo, OutputStream.nullOutputStream());
    }
  }

  /** Hands the content on, and throws when it was not what the manifest says. */
  <T> void read(String entry, String sha256, Reading<T> reading, T target) throws IOException {
    MessageDigest digest = BackupWriter.sha256();
    try (InputStream in = new DigestInputStream(stream(entry), digest)) {
      reading.read(in, target);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException broken) {
      throw damaged(entry, broken);
    }
    if (!sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw BackupRefused.damaged(entry);
    }
  }

  /** What is done with the content of an entry. */
  @FunctionalInterface
  interface Reading<T> {
    Object read(InputStream in, T target) throws IOException;
  }

  private InputStream stream(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw BackupRefused.damaged(name);
    }
    try {
      return new WholeEntry(zip.getInputStream(entry));
    } catch (ZipException broken) {
      throw damaged(name, broken);
    }
  }

  private static BackupRefused damaged(String entry, IOException cause) {
    BackupRefused refused = BackupRefused.damaged(entry);
    refused.initCause(cause);
    return refused;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A cut stream ends with another exception than a broken one; both mean damage. */
  private static final class WholeEntry extends FilterInputStream {

    private WholeEntry(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return in.read(bytes, from, length);
      } catch (java.io.EOFException cut) {
        ZipException damage = new ZipException("cut");
        damage.initCause(cut);
        throw damage;
      }
    }
  }
}
