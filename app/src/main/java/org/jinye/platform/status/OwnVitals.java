package org.jinye.platform.status;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import org.jinye.platform.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every installation stands on: disk, database connections, jobs. */
@Configuration(proxyBeanMethods = false)
class OwnVitals {

  private static final String LATEST_JOB =
      """
      select coalesce(max(extract(epoch from cast(:now as timestamptz) - execution_time)), 0)
      from platform.scheduled_task where not picked and execution_time < :now
      """;
  private static final String FAILING_JOBS =
      "select count(*) from platform.scheduled_task where consecutive_failures > 0";

  @Bean
  Vital diskFree(DataDirectory data) {
    return new Vital(
        "disk_free_megabytes",
        "数据目录所在磁盘的剩余空间",
        "MB",
        () -> usableMegabytes(data),
        new Vital.Limits(20_000, 5_000),
        "清理或扩充磁盘。低于配置的下限（见运维手册）时，这个节点不再接受新请求。");
  }

  @Bean
  Vital connectionsWaiting(HikariDataSource pool) {
    return new Vital(
        "database_requests_waiting",
        "正在等待数据库连接的请求",
        "个",
        () -> of(pool, HikariPoolMXBean::getThreadsAwaitingConnection),
        new Vital.Limits(1, 10),
        "短时出现是正常的；持续出现时查看数据库负载，或把一部分人分到另一个节点。");
  }

  @Bean
  Vital connectionsInUse(HikariDataSource pool) {
    return new Vital(
        "database_connections_in_use",
        "正在使用的数据库连接（最多 " + pool.getMaximumPoolSize() + "）",
        "个",
        () -> of(pool, HikariPoolMXBean::getActiveConnections),
        new Vital.Limits(pool.getMaximumPoolSize() * 0.8, pool.getMaximumPoolSize()),
        "同上一项。");
  }

  @Bean
  Vital jobsLate(JdbcClient database, Clock clock) {
    return new Vital(
        "job_latest_seconds",
        "后台任务最多晚了",
        "秒",
        () -> query(database, LATEST_JOB, clock),
        new Vital.Limits(120, 900),
        "没有节点在取任务，或取的任务都很长：查看各节点是否运行、日志里有没有错误，必要时重启一个节点。");
  }

  @Bean
  Vital jobsFailing(JdbcClient database, Clock clock) {
    return new Vital(
        "jobs_failing",
        "上一次没有成功的后台任务",
        "个",
        () -> query(database, FAILING_JOBS, clock),
        new Vital.Limits(1, 3),
        "日志里有原因；任务会自动重试。");
  }

  private static double usableMegabytes(DataDirectory data) {
    try {
      return Files.getFileStore(data.root()).getUsableSpace() / 1_048_576.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double of(
      HikariDataSource pool, java.util.function.ToIntFunction<HikariPoolMXBean> figure) {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    return bean == null ? 0 : figure.applyAsInt(bean);
  }

  private static double query(JdbcClient database, String sql, Clock clock) {
    return database
        .sql(sql)
        .param("now", Timestamp.from(clock.instant()))
        .query(Double.class)
        .single();
  }
}
