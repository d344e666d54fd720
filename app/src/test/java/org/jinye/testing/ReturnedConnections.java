package org.jinye.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Fails a test class after which a connection is still lent: a stream of rows that nobody closed.
 * Some dozens of them and the server answers no more.
 */
final class ReturnedConnections implements TestExecutionListener {

  @Override
  public void afterTestClass(TestContext context) {
    HikariDataSource pool = context.getApplicationContext().getBean(HikariDataSource.class);
    Awaitility.await("connections returned")
        .atMost(Duration.ofSeconds(5))
        .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
  }
}
