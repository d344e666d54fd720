package org.jinye.releases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of each rule the installation began with. A version that ships later waits until it
 * is released; a rule that ships later begins with its newest version.
 */
@Component
public class KnownRules {

  private static final String ADD =
      """
      insert into releases.known_rule (rule_id, version, since) values (:rule, :version, :today)
      on conflict (rule_id) do nothing
      """;

  private final JdbcClient database;
  private final BaseRules base;
  private final Clock clock;

  KnownRules(JdbcClient database, BaseRules base, Clock clock) {
    this.database = database;
    this.base = base;
    this.clock = clock;
  }

  /** Several nodes may start at once. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void remember() {
    LocalDate today = LocalDate.now(clock);
    for (String id : base.ids()) {
      database
          .sql(ADD)
          .param("rule", id)
          .param("version", base.versions(id).getFirst().version())
          .param("today", today)
          .update();
    }
  }

  /** Versions by rule; a rule not yet remembered has its newest. */
  public Map<String, Integer> versions() {
    Map<String, Integer> versions = new HashMap<>();
    base.ids().forEach(id -> versions.put(id, base.versions(id).getFirst().version()));
    database
        .sql("select rule_id, version from releases.known_rule")
        .query((row, n) -> Map.entry(row.getString("rule_id"), row.getInt("version")))
        .list()
        .forEach(one ->
            versions.computeIfPresent(
                one.getKey(), (id, newest) -> known(id, newest, one.getValue())));
    return versions;
  }

  /** A version that does not ship any more gives way to the newest. */
  private int known(String ruleId, int newest, int remembered) {
    return base.find(ruleId, remembered).isPresent() ? remembered : newest;
  }
}
