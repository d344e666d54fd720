package org.jinye.organization.internal.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.status.Vital;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether somebody tries passwords. */
@Configuration(proxyBeanMethods = false)
class SignInVitals {

  private static final Duration LATELY = Duration.ofHours(1);
  private static final String FAILED =
      """
      select count(*) from organization.sign_in_attempt
      where at >= :since and outcome in ('FAILED', 'REFUSED')
      """;

  @Bean
  Vital signInFailures(JdbcClient database, Clock clock) {
    return new Vital(
        "sign_in_failures",
        "1 小时内失败的登录",
        "次",
        () ->
            database
                .sql(FAILED)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query(Double.class)
                .single(),
        new Vital.Limits(50, 500),
        "到“登录记录”看来自哪些地址、针对哪些用户名；系统已自动暂停连续失败的用户名和地址。");
  }
}
