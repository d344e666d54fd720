package org.jinye.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The files themselves, named by the hash of their content: attachments/ab/abcdef…. A file appears
 * there whole and on disk or not at all, and the same content is kept once.
 */
@Component
public class AttachmentFiles {

  private final DataDirectory data;
  private final DataSize limit;

  AttachmentFiles(DataDirectory data, @Value("${jinye.attachments.max-size}") DataSize limit) {
    this.data = data;
    this.limit = limit;
  }

  public DataSize largest() {
    return limit;
  }

  /** The largest file in words. */
  public String limit() {
    return limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
  }

  /** Reads the content, at most a little beyond the limit, and keeps it when it can be taken. */
  public Storing store(InputStream content) throws IOException {
    Path part = Files.createTempFile(data.temporary(), "attachment-", ".part");
    try {
      MessageDigest digest = sha256();
      long size = write(new DigestInputStream(content, digest), part);
      if (size == 0) {
        return notTaken(Code.FILE_EMPTY, "文件是空的（0 字节），请重新选择。");
      }
      if (size > limit.toBytes()) {
        return notTaken(Code.FILE_TOO_LARGE, "文件超过 " + limit() + "，请压缩或分开后再上传。");
      }
      return switch (ContentRecogniser.recognise(part)) {
        case Recognition.NotTaken refused -> new Storing.NotTaken(refused.problem());
        case Recognition.Known known -> {
          String hash = HexFormat.of().formatHex(digest.digest());
          moveIn(part, hash);
          yield new Storing.Stored(new StoredFile(hash, size, known.kind()));
        }
      };
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The file, after its content was compared with its hash. */
  public Path verified(String hash, long size) throws IOException {
    Path file = place(hash);
    if (!isIntact(file, hash, size)) {
      throw new DamagedAttachment(hash);
    }
    return file;
  }

  private long write(InputStream content, Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      byte[] buffer = new byte[64 * 1024];
      long size = 0;
      for (int n; size <= limit.toBytes() && (n = content.read(buffer)) >= 0; size += n) {
        out.write(buffer, 0, n);
      }
      channel.force(true);
      return size;
    }
  }

  private void moveIn(Path part, String hash) throws IOException {
    Path target = place(hash);
    if (isIntact(target, hash, Files.size(part))) {
      return;
    }
    Path folder = Files.createDirectories(data.attachments().resolve(hash.substring(0, 2)));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private Path place(String hash) {
    return data.attachments().resolve(hash.substring(0, 2)).resolve(hash);
  }

  private static boolean isIntact(Path file, String hash, long size) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != size) {
      return false;
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(hash);
  }

  private static Storing notTaken(Code code, String message) {
    return new Storing.NotTaken(new AttachmentProblem(code, "file", message));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The content on disk is missing or is not what was recorded. */
  public static final class DamagedAttachment extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    DamagedAttachment(String hash) {
      super(new IOException("attachment missing or altered: " + hash));
    }
  }
}
