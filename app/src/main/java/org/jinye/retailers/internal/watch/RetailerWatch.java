package org.jinye.retailers.internal.watch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerDates;
import org.jinye.retailers.WatchClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watch classes: what is proposed, what is due, and the decisions that people take. */
@Service
public class RetailerWatch implements RetailerDates {

  private static final String WATCHED =
      """
      select r.retailer_id, r.unit_code, r.name, r.watch_class, r.watch_again_on,
             (select d.grounds from retailers.watch_decision d
              where d.retailer_id = r.retailer_id order by d.id desc limit 1) as grounds
      from retailers.retailer r
      where r.merged_into is null and (r.watch_class <> 'LAW_ABIDING' or r.retailer_id in (:ids))
      order by r.unit_code, r.retailer_id
      """;
  private static final String DECISIONS =
      """
      select watch_class, proposed_class, grounds, reason, again_on, decided_by, decided_at
      from retailers.watch_decision
      where retailer_id = :retailer
      order by id desc
      """;
  private static final String DECIDE =
      """
      insert into retailers.watch_decision
        (unit_code, retailer_id, watch_class, proposed_class, grounds, reason, again_on, decided_by,
         decided_at)
      values (:unit, :retailer, :class, :proposed, :grounds, :reason, :again, :by, :at)
      """;
  private static final String SET_CLASS =
      """
      update retailers.retailer set watch_class = :class, watch_again_on = :again
      where retailer_id = :retailer
      """;
  private static final String CLASS =
      "select watch_class from retailers.retailer where retailer_id = :retailer";

  private final JdbcClient database;
  private final WatchRule rule;
  private final Clock clock;

  RetailerWatch(JdbcClient database, WatchRule rule, Clock clock) {
    this.database = database;
    this.rule = rule;
    this.clock = clock;
  }

  private record Watched(
      String retailerId,
      String unitCode,
      String name,
      WatchClass watchClass,
      @Nullable LocalDate watchAgainOn,
      @Nullable String grounds) {}

  /** All that wait for a decision: another class is proposed, or the day to look again has come. */
  public List<Proposal> listWaiting() {
    LocalDate today = LocalDate.now(clock);
    Map<String, WatchRule.Finding> findings = rule.findings();
    List<String> ids = new ArrayList<>(findings.keySet());
    ids.add("");
    List<Proposal> waiting = new ArrayList<>();
    for (Watched one : database.sql(WATCHED).param("ids", ids).query(Watched.class).list()) {
      WatchRule.Finding finding =
          findings.getOrDefault(
              one.retailerId(), new WatchRule.Finding(WatchClass.LAW_ABIDING, ""));
      if (isDue(one, today) || isNews(one, finding)) {
        waiting.add(
            new Proposal(
                one.retailerId(),
                one.unitCode(),
                one.name(),
                one.watchClass(),
                finding.proposed(),
                finding.grounds(),
                one.watchAgainOn()));
      }
    }
    return waiting;
  }

  public WatchClass classOf(String retailerId) {
    return database
        .sql(CLASS)
        .param("retailer", retailerId)
        .query(String.class)
        .optional()
        .map(WatchClass::valueOf)
        .orElse(WatchClass.LAW_ABIDING);
  }

  /** The newest first. */
  public List<WatchDecision> listDecisions(String retailerId) {
    return database.sql(DECISIONS).param("retailer", retailerId).query(WatchDecision.class).list();
  }

  public Optional<WatchDecision> findDecision(String retailerId) {
    return listDecisions(retailerId).stream().findFirst();
  }

  /** Takes the decision; the form was checked before. What the rule says is kept beside it. */
  @Transactional
  public void decide(Retailer retailer, WatchForm form, SignedIn who) {
    decide(retailer, form, who, clock.instant());
  }

  /** The same, for what is recorded later than it was decided. */
  @Transactional
  public void decide(Retailer retailer, WatchForm form, SignedIn who, Instant at) {
    WatchRule.Finding finding = rule.findingOf(retailer.retailerId());
    LocalDate again = requireNonNull(form.day());
    database
        .sql(DECIDE)
        .param("unit", retailer.unitCode())
        .param("retailer", retailer.retailerId())
        .param("class", form.watchClass())
        .param("proposed", finding.proposed().name())
        .param("grounds", finding.grounds())
        .param("reason", form.reason())
        .param("again", again)
        .param("by", who.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(SET_CLASS)
        .param("class", form.watchClass())
        .param("again", again)
        .param("retailer", retailer.retailerId())
        .update();
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return listDecisions(retailerId).stream()
        .limit(most)
        .map(one ->
            new DatedThing(
                LocalDate.ofInstant(one.decidedAt(), clock.getZone()),
                "监管分类",
                "定为" + one.watchClass().title() + "：" + one.reason(),
                null))
        .toList();
  }

  private static boolean isDue(Watched one, LocalDate today) {
    LocalDate again = one.watchAgainOn();
    return again != null && !again.isAfter(today);
  }

  /** A person who decided otherwise on the same grounds is not asked again before the day. */
  private static boolean isNews(Watched one, WatchRule.Finding finding) {
    return finding.proposed() != one.watchClass() && !finding.grounds().equals(one.grounds());
  }
}
