package org.jinye.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.StoreUnreachable;
import org.jinye.evidence.internal.store.ContentStore;
import org.jinye.evidence.internal.store.Sha256;
import org.jinye.platform.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes contents in: first on the node's own disk, and into the store when nothing is wrong. */
@Component
public class AttachmentFiles {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentFiles.class);

  private final DataDirectory data;
  private final DataSize limit;
  private final Inspection inspection;
  private final Arrivals arrivals;
  private final ContentStore store;

  AttachmentFiles(
      DataDirectory data,
      @Value("${jinye.attachments.max-size}") DataSize limit,
      Inspection inspection,
      Arrivals arrivals,
      ContentStore store) {
    this.data = data;
    this.limit = limit;
    this.inspection = inspection;
    this.arrivals = arrivals;
    this.store = store;
  }

  public DataSize largest() {
    return limit;
  }

  /** The largest file in words. */
  public String limit() {
    return limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
  }

  /** Reads the content, at most a little beyond the limit, and keeps it when it can be taken. */
  public Storing store(InputStream content, Storing.Demand demand) throws IOException {
    Path part = Files.createTempFile(data.temporary(), "attachment-", ".part");
    try {
      MessageDigest digest = Sha256.digest();
      long size = write(new DigestInputStream(content, digest), part);
      if (size == 0) {
        return notTaken(Code.FILE_EMPTY, "文件是空的（0 字节），请重新选择。");
      }
      if (size > limit.toBytes()) {
        return notTaken(Code.FILE_TOO_LARGE, "文件超过 " + limit() + "，请压缩或分开后再上传。");
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      Storing inspected = inspection.inspect(part, hash, size, demand);
      if (inspected instanceof Storing.Stored) {
        arrivals.announce(hash);
        store.put(part, hash);
      }
      return inspected;
    } catch (StoreUnreachable e) {
      LOG.error("attachment not stored", e);
      return notTaken(Code.STORE_UNREACHABLE, "文件没有收下，已填写的内容还在。" + e.words());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The file, after its content was compared with its hash. */
  public Path verified(String hash, long size) throws IOException {
    return store.verified(hash, size);
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

  private static Storing notTaken(Code code, String message) {
    return new Storing.NotTaken(new AttachmentProblem(code, "file", message));
  }
}
