package org.jinye.warnings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.internal.followup.Referral;
import org.jinye.warnings.internal.followup.Referring;
import org.jinye.warnings.internal.followup.Visit;
import org.jinye.warnings.internal.followup.VisitOrder;
import org.jinye.warnings.internal.followup.VisitStore;
import org.jinye.warnings.internal.followup.VisitingShops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from warnings. Whatever stands against a step is told by field; an empty map says
 * that it was done.
 */
@Component
public class FollowUps {

  private static final String CONFIRMED =
      """
      select id, finding_key, unit_code, subject, week_no, sentence, measure, ended_at
      from warnings.warning
      where state = 'IRREGULAR' and ended_at >= :since
      order by ended_at desc, finding_key
      """;

  private final JdbcClient database;
  private final VisitingShops visiting;
  private final VisitStore visits;
  private final Referring referring;
  private final Clock clock;

  FollowUps(
      JdbcClient database,
      VisitingShops visiting,
      VisitStore visits,
      Referring referring,
      Clock clock) {
    this.database = database;
    this.visiting = visiting;
    this.visits = visits;
    this.referring = referring;
    this.clock = clock;
  }

  /** A warning that the county confirmed. */
  public record Confirmed(
      long id,
      String findingKey,
      String unitCode,
      String subject,
      int weekNo,
      String sentence,
      Measure measure,
      Instant endedAt) {

    public Dossier dossier() {
      return new Dossier(subject, weekNo);
    }
  }

  /**
   * Somebody is to go to the place of a warning.
   *
   * @param goes who goes, in words
   * @param formKey one form orders one visit
   */
  public record ShopVisit(
      long warning, String unitCode, String goes, LocalDate until, String lookAt, String formKey) {}

  /** Those in sight that were confirmed since, the newest first. */
  public List<Confirmed> listConfirmed(Instant since) {
    return database
        .sql(CONFIRMED)
        .param("since", Timestamp.from(since))
        .query(Confirmed.class)
        .list();
  }

  public Map<String, String> order(SignedIn who, ShopVisit visit, Instant at) {
    var order =
        new VisitOrder(
            visit.warning(),
            visit.unitCode(),
            null,
            visit.goes(),
            visit.until(),
            visit.lookAt(),
            visit.formKey());
    return who.scope().get(() -> visiting.order(who, order, at));
  }

  /** What was found on the visits of the warning that are still open. */
  public Map<String, String> report(SignedIn who, long warning, String findings, Instant at) {
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    return who.scope()
        .get(() ->
            visits.list(List.of(warning)).stream()
                .filter(Visit::isOpen)
                .map(visit ->
                    visiting.report(
                        who,
                        visit,
                        new VisitingShops.Report(visit.version(), false, on, findings, null, null),
                        at))
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .orElse(Map.of()));
  }

  /** Hands the warning to a case; who receives it is told in words. */
  public Map<String, String> referToCase(
      SignedIn who, long warning, String receiver, String reason, Instant at) {
    var typed =
        new Referring.NewReferral(
            warning, Referral.Way.CASE.name(), receiver, reason, "case-of-" + warning);
    return who.scope().get(() -> referring.refer(who, typed, at));
  }

  /** The receipt of the warning's referrals, or after it the feedback. */
  public Map<String, String> moveReferral(SignedIn who, long warning, String words, Instant at) {
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    return who.scope()
        .get(() ->
            referring.list(List.of(warning)).stream()
                .map(one ->
                    referring.move(who, one, new Referring.Progress(one.version(), on, words), at))
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .orElse(Map.of()));
  }
}
