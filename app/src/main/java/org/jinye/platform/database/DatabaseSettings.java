package org.jinye.platform.database;

import java.util.List;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.database.*}. Without a url the embedded PostgreSQL is used.
 *
 * @param modules schemas in floor order
 */
@ConfigurationProperties("jinye.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String ownerUser,
    @Nullable String ownerPassword,
    String applicationUser,
    @Nullable String applicationPassword,
    List<String> modules) {

  DatabaseAccess external() {
    return new DatabaseAccess(
        required(url, "url"),
        new DatabaseAccess.Login(
            required(ownerUser, "owner-user"), required(ownerPassword, "owner-password")),
        new DatabaseAccess.Login(
            applicationUser, required(applicationPassword, "application-password")));
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw StartRefused.because("使用外部数据库时必须配置 jinye.database." + name + "。");
    }
    return value;
  }
}
