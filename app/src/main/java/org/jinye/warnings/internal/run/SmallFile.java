package org.jinye.warnings.internal.run;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a cluster's folder says of itself, read once: what is parsed is what the digest is of. */
final class SmallFile {

  /** No description or assignment of a province comes near to it. */
  private static final int LARGEST = 32 << 20;

  private final byte[] content;

  private SmallFile(byte[] content) {
    this.content = content;
  }

  /** Whether a file lies there, and no link, folder or pipe. */
  static boolean isThere(Path file) {
    return Files.isRegularFile(file, NOFOLLOW_LINKS);
  }

  /**
   * Reads it.
   *
   * @throws IOException also when it is no file or larger than any such
   */
  static SmallFile read(Path file) throws IOException {
    if (!isThere(file)) {
      throw new IOException("no file: " + file);
    }
    try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new IOException("too large: " + file);
      }
      return new SmallFile(content);
    }
  }

  byte[] content() {
    return content;
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
