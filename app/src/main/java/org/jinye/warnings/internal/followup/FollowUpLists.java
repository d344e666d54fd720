package org.jinye.warnings.internal.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits and referrals in sight as lists. */
@Repository
public class FollowUpLists {

  private static final Listing<Visit> VISITS =
      new Listing<>(
          VisitStore.COLUMNS,
          "from warnings.visit",
          "order by ordered_at desc, id desc",
          new SimplePropertyRowMapper<>(Visit.class));
  private static final Listing<Referral> REFERRALS =
      new Listing<>(
          Referring.COLUMNS,
          "from warnings.referral",
          "order by referred_on desc, id desc",
          new SimplePropertyRowMapper<>(Referral.class));

  private final JdbcClient database;
  private final Clock clock;

  FollowUpLists(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(VisitFilter filter, LocalDate today) {
    return VISITS.count(database, filter.narrowing(today, clock.getZone()));
  }

  public List<Visit> page(VisitFilter filter, LocalDate today, Pager pager) {
    return VISITS.page(database, filter.narrowing(today, clock.getZone()), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Visit> stream(VisitFilter filter, LocalDate today) {
    return VISITS.stream(database, filter.narrowing(today, clock.getZone()));
  }

  public long count(ReferralFilter filter) {
    return REFERRALS.count(database, filter.narrowing());
  }

  public List<Referral> page(ReferralFilter filter, Pager pager) {
    return REFERRALS.page(database, filter.narrowing(), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Referral> stream(ReferralFilter filter) {
    return REFERRALS.stream(database, filter.narrowing());
  }
}
