package org.jinye.platform.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.StartRefused;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the keys come from; without the right ones the application does not start. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

  private static final String FILE = "secrets.key";

  @Bean
  KeyRing keyRing(
      @Value("${jinye.secrets.key}") String configured,
      @Value("${jinye.demo}") boolean demo,
      DataDirectory data,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      Environment settings) {
    String external = settings.getProperty("jinye.database.url", "");
    KeyProof proof = new KeyProof(database, new TransactionTemplate(transactions), clock);
    Path file = data.root().resolve(FILE);
    // a folder restored from a backup brings the key under which its contents were sealed
    if (!Files.exists(file)) {
      refuseWithoutKey(configured, external, demo);
    }
    if (!configured.isBlank()) {
      return proof.prove(ConfiguredKeys.before(ConfiguredKeys.read(configured), file));
    }
    // a fresh key beside a database that knows another would only hide that the file is lost
    boolean lost = !Files.exists(file) && !proof.isFirst();
    return proof.prove(lost ? List.of() : ConfiguredKeys.fromFile(file));
  }

  void refuseWithoutKey(String configured, String external, boolean demo) {
    if (configured.isBlank() && !external.isBlank() && !demo) {
      throw StartRefused.because(
          "使用外部数据库时必须配置加密密钥 jinye.secrets.key（“编号:密钥”），可用命令"
              + " echo \"2026:$(openssl rand -base64 32)\" 生成；请另行妥善保存，丢失后已加密的内容无法恢复。");
    }
  }

  @Bean
  MenuEntry revealsEntry() {
    return new MenuEntry("系统", "查看敏感信息记录", "/reveals", "eye", 340, SignedIn::isAdministrator);
  }
}
