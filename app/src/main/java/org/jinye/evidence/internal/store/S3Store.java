package org.jinye.evidence.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jinye.evidence.DamagedAttachment;
import org.jinye.evidence.StoreUnreachable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects of a bucket. An object appears whole or not at all. What was fetched is compared with its
 * hash and kept for a while on the node's own disk, compared again whenever it is used.
 */
final class S3Store implements ContentStore {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final HashedFolder fetched;
  private final Path temporary;

  S3Store(S3Client client, String bucket, Path cache, Path temporary) {
    this.client = client;
    this.bucket = bucket;
    this.fetched = new HashedFolder(cache);
    this.temporary = temporary;
  }

  @Override
  public String title() {
    return "S3 存储桶 " + bucket;
  }

  @Override
  public void put(Path file, String hash) {
    ask(() ->
        client.putObject(
            request -> request.bucket(bucket).key(key(hash)), RequestBody.fromFile(file)));
  }

  @Override
  public Path verified(String hash, long size) throws IOException {
    Path known = fetched.place(hash);
    if (!Sha256.isOf(known, hash, size)) {
      fetch(hash, part -> keep(part, hash, size));
    }
    return known;
  }

  @Override
  public boolean isIntact(String hash, long size) throws IOException {
    AtomicBoolean intact = new AtomicBoolean();
    try {
      fetch(hash, part -> intact.set(Sha256.isOf(part, hash, size)));
    } catch (DamagedAttachment e) {
      return false;
    }
    return intact.get();
  }

  @Override
  public void remove(String hash) throws IOException {
    ask(() -> client.deleteObject(request -> request.bucket(bucket).key(key(hash))));
    Files.deleteIfExists(fetched.place(hash));
  }

  private interface Use {
    void of(Path part) throws IOException;
  }

  private void keep(Path part, String hash, long size) throws IOException {
    if (!Sha256.isOf(part, hash, size)) {
      throw DamagedAttachment.of(hash);
    }
    fetched.moveIn(part, hash);
  }

  private void fetch(String hash, Use use) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "attachment-");
    Path part = folder.resolve("fetched");
    try {
      ask(() -> client.getObject(request -> request.bucket(bucket).key(key(hash)), part));
      use.of(part);
    } catch (NoSuchKeyException e) {
      DamagedAttachment missing = DamagedAttachment.of(hash);
      missing.addSuppressed(e);
      throw missing;
    } finally {
      Files.deleteIfExists(part);
      Files.delete(folder);
    }
  }

  private static String key(String hash) {
    return "attachments/" + hash.substring(0, 2) + "/" + hash;
  }

  private static <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (S3Exception e) {
      throw StoreUnreachable.because(refusal(e), e);
    } catch (SdkException | UncheckedIOException e) { // the latter when it hangs up on an upload
      throw StoreUnreachable.because("附件存储现在连不上，请稍后再试；一直这样就告诉管理员。", e);
    }
  }

  private static String refusal(S3Exception e) {
    return switch (e.statusCode()) {
      case FORBIDDEN -> "附件存储拒绝了系统的密钥，请告诉管理员核对存储的配置。";
      case NOT_FOUND -> "附件存储里没有配置的存储桶，请告诉管理员核对存储的配置。";
      default -> "附件存储出错（" + e.statusCode() + "），请稍后再试；一直这样就告诉管理员。";
    };
  }
}
