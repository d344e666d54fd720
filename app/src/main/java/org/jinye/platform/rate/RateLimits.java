package org.jinye.platform.rate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts requests in the database, so that several nodes keep one limit together. */
@Component
public class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 10_000;

  /** No count is worth anything for longer. */
  private static final Duration HORIZON = Duration.ofMinutes(10);

  private final PostgreSQLSelectForUpdateBasedProxyManager<Long> buckets;
  private final JdbcClient rows;
  private final Clock clock;

  RateLimits(DataSource database, JdbcClient rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("platform.rate_bucket")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
            .build();
  }

  /**
   * Counts one request of the subject. How long it has to wait for the next; zero when this one is
   * within the limit.
   */
  public Duration take(RateLimit limit, String subject) {
    BucketConfiguration full =
        BucketConfiguration.builder()
            .addLimit(
                Bandwidth.builder()
                    .capacity(limit.perMinute())
                    .refillGreedy(limit.perMinute(), MINUTE)
                    .build())
            .build();
    ConsumptionProbe probe =
        buckets
            .builder()
            .build(key(limit.name() + " " + subject), () -> full)
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /**
   * Forgets those who have not asked for long; and those counted by a clock that was ahead, who
   * would be refused until their time comes.
   */
  int clean() {
    int future =
        rows.sql("delete from platform.rate_bucket where expires_at > :horizon")
            .param("horizon", clock.instant().plus(HORIZON).toEpochMilli())
            .update();
    return future + buckets.removeExpired(MOST_AT_ONCE);
  }

  private static long key(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
