package org.jinye.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.internal.sampling.Drawing;
import org.jinye.warnings.internal.sampling.SampledRow;
import org.jinye.warnings.internal.sampling.Sampling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looking again at a random part of what was closed without an irregularity. */
@Component
public class Samples {

  private static final String WAITING =
      """
      select d.sample_id, d.warning_id, s.month, w.finding_key
      from warnings.sampled d
      join warnings.sample s on s.id = d.sample_id
      join warnings.warning w on w.id = d.warning_id
      where d.result is null
      order by s.month, w.finding_key
      """;

  private final JdbcClient database;
  private final Drawing drawing;
  private final Sampling sampling;

  Samples(JdbcClient database, Drawing drawing, Sampling sampling) {
    this.database = database;
    this.drawing = drawing;
    this.sampling = sampling;
  }

  /**
   * Drawn and not looked at yet.
   *
   * @param month first day of the month in which it was closed
   */
  public record Waiting(long sampleId, long warningId, LocalDate month, String findingKey) {}

  /**
   * Draws the month of every county in sight that has no draw of it; how many.
   *
   * @param seed the same seed draws the same warnings again
   */
  public int draw(YearMonth month, long seed, String by, Instant at) {
    return drawing.draw(month, () -> seed, by, at);
  }

  public List<Waiting> listWaiting() {
    return database.sql(WAITING).query(Waiting.class).list();
  }

  /** The result by another person than closed it; problems by field, empty when it is kept. */
  public Map<String, String> check(
      SignedIn who, Waiting of, boolean overturns, String words, Instant at) {
    return who.scope()
        .get(() -> {
          SampledRow row =
              sampling.rows(of.sampleId()).stream()
                  .filter(one -> one.warningId() == of.warningId())
                  .findFirst()
                  .orElseThrow(() -> NotFound.of("预警"));
          return sampling.check(who, of.sampleId(), row, overturns, words, at);
        });
  }
}
