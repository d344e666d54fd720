package org.jinye.supply.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jinye.platform.status.Vital;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the data comes in. */
@Configuration(proxyBeanMethods = false)
class ImportVitals {

  private static final Duration LATELY = Duration.ofDays(1);
  private static final String WAITING =
      "select count(*) from supply.import where state in ('RECEIVED', 'RUNNING')";
  private static final String FAILED =
      "select count(*) from supply.import where state = 'FAILED' and ended_at >= :since";

  @Bean
  Vital importsWaiting(JdbcClient database) {
    return new Vital(
        "imports_waiting",
        "等待或正在进行的导入",
        "个",
        () -> database.sql(WAITING).query(Double.class).single(),
        new Vital.Limits(20, 100),
        "导入是一个接一个做的。数目一直不降时，到“数据导入”看排在最前面的那一个。");
  }

  @Bean
  Vital importsFailed(JdbcClient database, Clock clock) {
    return new Vital(
        "imports_failed",
        "24 小时内出错的导入",
        "个",
        () ->
            database
                .sql(FAILED)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query(Double.class)
                .single(),
        new Vital.Limits(1, 5),
        "到“数据导入”打开出错的导入，按说明处理后点“重试”；编号在日志里对应出错的原因。");
  }
}
