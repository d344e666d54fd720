package org.jinye.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.internal.suppression.NewSuppression;
import org.jinye.warnings.internal.suppression.Suppressing;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules that leave somebody alone for a while. Whatever stands against a step is told by field; an
 * empty map says that it was done.
 */
@Component
public class Suppressions {

  private static final String RECURRING =
      """
      select rule_id, retailer_id, count(*) as times
      from warnings.warning
      where state in ('NOT_PROCESSED', 'HARMLESS') and retailer_id is not null
      group by rule_id, retailer_id
      having count(*) >= :least
      order by count(*) desc, rule_id, retailer_id
      """;

  private final JdbcClient database;
  private final Suppressing suppressing;
  private final SuppressionStore store;

  Suppressions(JdbcClient database, Suppressing suppressing, SuppressionStore store) {
    this.database = database;
    this.suppressing = suppressing;
    this.store = store;
  }

  /** What a rule has raised of a shop, again and again, without an irregularity. */
  public record Recurring(String ruleId, String retailerId, long times) {}

  /**
   * A rule is to leave a shop alone, for the reason that the words tell.
   *
   * @param formKey one form proposes it once
   */
  public record Proposal(
      String ruleId, String retailerId, String words, LocalDate until, String formKey) {}

  /** In sight, the most frequent first. */
  public List<Recurring> listRecurring(int least) {
    return database.sql(RECURRING).param("least", least).query(Recurring.class).list();
  }

  public Map<String, String> propose(SignedIn who, Proposal of, Instant at) {
    var typed =
        new NewSuppression(
            of.ruleId(),
            of.retailerId(),
            "",
            Suppression.Reason.OTHER.name(),
            of.words(),
            of.until(),
            of.formKey());
    return who.scope().get(() -> suppressing.propose(who, typed, at));
  }

  /** By somebody else than proposed it. */
  public Map<String, String> approve(SignedIn who, String formKey, String words, Instant at) {
    return who.scope()
        .get(() -> {
          Suppression of = store.findByForm(formKey).orElseThrow(() -> NotFound.of("免扰"));
          return suppressing.decide(who, of, of.version(), Suppression.Step.ACTIVE, words, at);
        });
  }
}
