package org.jinye.warnings.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.status.Vital;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the rules are evaluated. */
@Configuration(proxyBeanMethods = false)
class RunVitals {

  private static final Duration LATELY = Duration.ofDays(1);
  private static final String OPEN =
      "select count(*) from warnings.run where state in ('WAITING', 'RUNNING')";
  private static final String FAILED =
      "select count(*) from warnings.run where state = 'FAILED' and ended_at >= :since";

  @Bean
  Vital runsOpen(JdbcClient database) {
    return new Vital(
        "evaluations_open",
        "等待或正在进行的评估",
        "个",
        () -> database.sql(OPEN).query(Double.class).single(),
        new Vital.Limits(30, 100),
        "到“评估运行”查看进度，可以取消不需要的。");
  }

  @Bean
  Vital runsFailed(JdbcClient database, Clock clock) {
    return new Vital(
        "evaluations_failed",
        "24 小时内没有完成的评估",
        "个",
        () ->
            database
                .sql(FAILED)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query(Double.class)
                .single(),
        new Vital.Limits(1, 3),
        "到“评估运行”看原因（常见的是内存或磁盘不足，见运维手册），处理后重新评估。");
  }
}
