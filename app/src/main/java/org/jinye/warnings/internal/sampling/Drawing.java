package org.jinye.warnings.internal.sampling;

import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.Length;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the sample of a county and month: the warnings closed in it without an irregularity, in the
 * order of a digest of seed and finding, so that anybody can draw it again.
 */
@Component
public class Drawing {

  public static final String TASK = "warning-sample";
  private static final int CITY_DIGITS = 4;
  private static final int CHECK_DAYS = 10;
  private static final long SEEDS = 1_000_000_000_000L;

  private static final String COUNTIES =
      """
      select distinct left(unit_code, 6) from warnings.warning
      where state in ('NOT_PROCESSED', 'HARMLESS') and ended_at >= :from and ended_at < :to
      order by 1
      """;
  private static final String ADD =
      """
      insert into warnings.sample
        (unit_code, month, seed, share, least, waved_through, drawn_by, drawn_at)
      select :unit, :month, :seed, :share, :least, count(*), :by, :at
      from warnings.warning
      where unit_code >= :unit and unit_code < :unit || ':' and left(unit_code, 6) = :unit
        and state in ('NOT_PROCESSED', 'HARMLESS') and ended_at >= :from and ended_at < :to
      having count(*) > 0
      on conflict (unit_code, month) do nothing
      returning id
      """;
  private static final String DRAW =
      """
      insert into warnings.sampled
        (sample_id, warning_id, unit_code, rule_id, closed_as, closed_by, closed_by_id)
      select s.id, w.id, w.unit_code, w.rule_id, w.state, w.ended_by, w.ended_by_id
      from warnings.sample s
      cross join lateral (
        select * from warnings.warning w
        where w.unit_code >= s.unit_code and w.unit_code < s.unit_code || ':'
          and left(w.unit_code, 6) = s.unit_code
          and w.state in ('NOT_PROCESSED', 'HARMLESS') and w.ended_at >= :from and w.ended_at < :to
        order by md5(s.seed || ':' || w.finding_key), w.finding_key
        limit greatest(s.least, ceil(s.share * s.waved_through)::int)) w
      where s.id = :id
      """;

  private final JdbcClient database;
  private final SamplingSettings settings;
  private final Tasks tasks;
  private final Organization organization;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Drawing(
      JdbcClient database,
      SamplingSettings settings,
      Tasks tasks,
      Organization organization,
      Clock clock) {
    this.organization = organization;
    this.database = database;
    this.settings = settings;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Draws for each county in sight that waved something through and has no sample; how many. */
  @Transactional
  public int draw(YearMonth month, String by, Instant at) {
    return draw(month, () -> random.nextLong(SEEDS), by, at);
  }

  /** The same with given seeds. */
  @Transactional
  public int draw(YearMonth month, LongSupplier seeds, String by, Instant at) {
    Timestamp from = start(month.atDay(1));
    Timestamp to = start(month.plusMonths(1).atDay(1));
    List<String> counties =
        database.sql(COUNTIES).param("from", from).param("to", to).query(String.class).list();
    int drawn = 0;
    for (String county : counties) {
      Optional<Long> id =
          database
              .sql(ADD)
              .param("unit", county)
              .param("month", Date.valueOf(month.atDay(1)))
              .param("seed", seeds.getAsLong())
              .param("share", settings.share())
              .param("least", settings.least())
              .param("by", by)
              .param("at", Timestamp.from(at))
              .param("from", from)
              .param("to", to)
              .query(Long.class)
              .optional();
      if (id.isPresent()) {
        database.sql(DRAW).param("id", id.get()).param("from", from).param("to", to).update();
        tasks.open(task(id.get(), county, month, at));
        drawn++;
      }
    }
    return drawn;
  }

  private String name(String county) {
    return organization.findUnit(county).map(Unit::name).orElse(county);
  }

  private NewTask task(long id, String county, YearMonth month, Instant at) {
    return NewTask.of(
            TASK,
            Long.toString(id),
            "抽查%s %s 已办结为正常的预警".formatted(name(county), month),
            county,
            new Post(county.substring(0, Math.min(CITY_DIGITS, county.length())), Role.SUPERVISOR))
        .from(at)
        .within(Length.ofWorkingDays(CHECK_DAYS));
  }

  private Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
