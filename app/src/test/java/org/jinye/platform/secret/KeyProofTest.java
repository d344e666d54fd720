package org.jinye.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.StartRefused;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application says when it starts with the right key, a wrong one, or none. */
class KeyProofTest {

  private static final String A = "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String OTHER_A = "a:BBBBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String B = "b:CCCCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir private Path data;

  @Test
  void startsOnlyWithTheKeysThatOpenWhatIsStored() throws Exception {
    Path file = data.resolve("secrets.key");
    try (ConfigurableApplicationContext application = new Installation(data, null).open()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      rotates(proof(application), Files.readString(file));
    }
    Files.delete(file);
    assertThatThrownBy(() -> new Installation(data, null).open().close())
        .satisfies(e ->
            assertThat(StartRefused.in(e).orElseThrow().sentence())
                .contains("没有配置这个密钥", "恢复数据目录中的 secrets.key"));
    assertThat(file).as("a new key would hide that the right one is lost").doesNotExist();
  }

  /** Keys are added in front, old ones stay; wrong and missing ones are refused. */
  private static void rotates(KeyProof proof, String made) {
    Secrets first = new Secrets(proof.prove(keys(made)));
    byte[] sealed = first.seal("13800000000");

    Secrets second = new Secrets(proof.prove(keys(A + "," + made)));
    assertThat(second.open(sealed)).isEqualTo("13800000000");
    assertThat(SecretKey.idOf(second.seal("x"))).isEqualTo("a");
    assertThat(second.index("x", "13800000000")).isEqualTo(first.index("x", "13800000000"));

    assertThatThrownBy(() -> proof.prove(keys(OTHER_A + "," + made)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("密钥“a”与数据库中加密时用的不是同一个");
    assertThatThrownBy(() -> proof.prove(keys(B + "," + made)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("密钥“a”加密的内容，但没有配置这个密钥");
    assertThat(proof.prove(keys(B + "," + A + "," + made)).newest().id())
        .as("a refusal leaves nothing behind")
        .isEqualTo("b");
  }

  @Test
  void demandsAKeyOnAnExternalDatabase() {
    SecretConfiguration configuration = new SecretConfiguration();
    assertThatThrownBy(() -> configuration.refuseWithoutKey("", "jdbc:postgresql://db/x", false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jinye.secrets.key");
    configuration.refuseWithoutKey("", "jdbc:postgresql://db/x", true);
    configuration.refuseWithoutKey(A, "jdbc:postgresql://db/x", false);
    configuration.refuseWithoutKey("", "", false);
  }

  private static KeyProof proof(ConfigurableApplicationContext application) {
    return new KeyProof(
        application.getBean(JdbcClient.class),
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)),
        application.getBean(Clock.class));
  }

  private static List<SecretKey> keys(String text) {
    return ConfiguredKeys.read(text);
  }
}
