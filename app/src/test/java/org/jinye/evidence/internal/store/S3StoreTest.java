package org.jinye.evidence.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jinye.evidence.DamagedAttachment;
import org.jinye.evidence.StoreUnreachable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest {

  @TempDir private static Path serverFolder;
  private static S3Server server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(serverFolder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void whatOneNodeStoresAnotherReads() throws IOException {
    byte[] content = "一号附件".getBytes(UTF_8);
    String hash = put(store(server.settings(), "a"), content);
    assertThat(server.object(hash)).hasBinaryContent(content);
    ContentStore other = store(server.settings(), "b");
    assertThat(other.verified(hash, content.length)).hasBinaryContent(content);
    assertThat(folder.resolve("b-tmp")).isEmptyDirectory();
  }

  @Test
  void aSecondReadingNeedsNoServer() throws Exception {
    byte[] content = "二号附件".getBytes(UTF_8);
    ContentStore store = store(server.settings(), "a");
    String hash = put(store, content);
    store.verified(hash, content.length);
    server.stop();
    try {
      assertThat(store.verified(hash, content.length)).hasBinaryContent(content);
      assertThatThrownBy(() -> store(server.settings(), "c").verified(hash, content.length))
          .isInstanceOf(StoreUnreachable.class)
          .hasMessageContaining("附件存储现在连不上");
      assertThatThrownBy(() -> put(store, "三号".getBytes(UTF_8)))
          .isInstanceOf(StoreUnreachable.class);
    } finally {
      server.startAgain();
    }
  }

  @Test
  void noticesAnObjectThatWasAlteredOrIsMissing() throws IOException {
    byte[] content = "四号附件".getBytes(UTF_8);
    String hash = put(store(server.settings(), "a"), content);
    Files.write(server.object(hash), "改了".getBytes(UTF_8));
    ContentStore other = store(server.settings(), "b");
    assertThatThrownBy(() -> other.verified(hash, content.length))
        .isInstanceOf(DamagedAttachment.class);
    Files.delete(server.object(hash));
    assertThatThrownBy(() -> other.verified(hash, content.length))
        .isInstanceOf(DamagedAttachment.class);
    assertThat(put(other, content)).isEqualTo(hash);
    assertThat(other.verified(hash, content.length))
        .as("the same content heals it")
        .hasBinaryContent(content);
  }

  @Test
  void removesWhatIsAskedFor() throws IOException {
    byte[] content = "五号附件".getBytes(UTF_8);
    ContentStore store = store(server.settings(), "a");
    String hash = put(store, content);
    store.remove(hash);
    store.remove(hash);
    assertThat(server.object(hash)).doesNotExist();
  }

  @Test
  void saysInPlainWordsThatTheKeysAreWrong() {
    assertThatThrownBy(() -> put(store(server.settingsWithWrongSecret(), "a"), new byte[] {1}))
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageContaining("拒绝了系统的密钥");
  }

  @Test
  void saysInPlainWordsThatThereIsNoBucket() {
    assertThatThrownBy(() -> put(store(server.settingsWithoutBucket(), "a"), new byte[] {1}))
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageContaining("没有配置的存储桶");
  }

  private ContentStore store(StoreSettings.S3 settings, String node) throws IOException {
    return new S3Store(
        StoreConfiguration.client(settings),
        settings.bucket(),
        folder.resolve(node),
        Files.createDirectories(folder.resolve(node + "-tmp")));
  }

  private String put(ContentStore store, byte[] content) throws IOException {
    String hash = HexFormat.of().formatHex(Sha256.digest().digest(content));
    store.put(Files.write(folder.resolve("upload"), content), hash);
    return hash;
  }
}
