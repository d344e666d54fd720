package org.jinye.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.jinye.bench.drools.Fact;
import org.jinye.rulebook.ConfiguredRule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools with the executable model, facts in memory. Compiling the rules is not counted; putting
 * the facts in is, because that is when Drools does its joins.
 */
final class DroolsContender implements Contender {
  private @Nullable Lines lines;
  private @Nullable Knowledge knowledge;

  /** Rules and facts for one rule. */
  private record Knowledge(String rule, KieBase base, Orders rows, List<Fact> facts) {}

  @Override
  public void load(Lake lake) throws SQLException {
    lines = Lines.read(lake);
  }

  /** Compiles the rule and makes its facts, aside from the time of the rule. */
  void prepare(ConfiguredRule rule) throws IOException {
    Lines here = Objects.requireNonNull(lines);
    String id = rule.rule().id();
    if (knowledge == null || !knowledge.rule().equals(id)) {
      knowledge = null;
      Orders rows = id.equals("W03") ? Orders.whole(here) : Orders.byItem(here);
      knowledge = new Knowledge(id, base(id), rows, facts(here, rows));
    }
  }

  private static KieBase base(String id) throws IOException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    String name = id.toLowerCase(Locale.ROOT) + ".drl";
    files.write(
        "src/main/resources/org/jinye/bench/drools/" + name, Resource.text("drools/" + name));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  private static List<Fact> facts(Lines lines, Orders rows) {
    List<Fact> facts = new ArrayList<>(rows.count());
    long items = lines.items.ids().length;
    for (int row = 0; row < rows.count(); row++) {
      int retailer = rows.retailer()[row];
      int item = rows.item()[row];
      int cycle = lines.retailers.cycle(retailer, rows.day()[row]);
      facts.add(
          new Fact(
              row,
              retailer,
              cycle,
              cycle - lines.retailers.firstCycle()[retailer],
              rows.week()[row],
              rows.sticks()[row],
              retailer * items + item,
              (lines.retailers.peerGroup()[retailer] * items + item) * lines.weeks
                  + rows.week()[row],
              rows.day()[row] - lines.items.listed()[item]));
    }
    return facts;
  }

  @Override
  public List<Found> judge(ConfiguredRule rule) throws IOException {
    prepare(rule);
    Knowledge known = Objects.requireNonNull(knowledge);
    Limits limits = Limits.of(rule);
    Verdict verdict = new Verdict(known.rule(), Objects.requireNonNull(lines), known.rows());
    KieSession session = known.base().newKieSession();
    try {
      session.setGlobal("floor", limits.sticks("floor"));
      session.setGlobal("newness", limits.count("newness"));
      session.setGlobal("back", limits.count("cycles"));
      session.setGlobal("verdicts", verdict);
      if (known.rule().equals("W03")) {
        session.setGlobal("ratio", limits.ratio("ratio"));
      } else {
        session.setGlobal("ownRatio", limits.ratio("own_ratio"));
        session.setGlobal("peerRatio", limits.ratio("peer_ratio"));
        session.setGlobal("leastPeers", limits.count("least_peer_orders"));
        session.setGlobal("itemDays", 7 * limits.count("item_newness"));
      }
      known.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return verdict.found();
  }

  @Override
  public void close() {}
}
