package org.jinye.retailers.internal.holder;

import java.util.Optional;
import org.jinye.platform.secret.Secrets;
import org.jinye.platform.secret.SensitiveField;
import org.jinye.platform.secret.Shown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a file is shown whole only on a click with a reason. */
@Configuration(proxyBeanMethods = false)
class SensitiveRetailerFields {

  private static final String TELEPHONE =
      """
      select telephone_sealed from retailers.retailer
      where retailer_id = :id and telephone_sealed is not null
      """;

  private interface Finding {
    Optional<Shown> find(String id);
  }

  private record Field(String kind, String title, Finding finding) implements SensitiveField {

    @Override
    public Optional<Shown> find(String id) {
      return finding.find(id);
    }
  }

  @Bean
  SensitiveField retailerTelephone(JdbcClient database, Secrets secrets) {
    return new Field(
        "retailer-telephone",
        "零售户电话",
        id ->
            database
                .sql(TELEPHONE)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(sealed -> new Shown(secrets.open(sealed), "零售户 " + id + " 的订货电话")));
  }

  @Bean
  SensitiveField holderIdentity(Holders holders) {
    return new Field(
        "holder-identity",
        "经营者身份证号",
        id ->
            id.matches("[0-9]{1,18}")
                ? holders
                    .identity(Long.parseLong(id))
                    .map(clear -> new Shown(clear, "经营者 " + id + " 的身份证号"))
                : Optional.empty());
  }
}
