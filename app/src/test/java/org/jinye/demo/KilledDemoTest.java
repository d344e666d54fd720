package org.jinye.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jinye.demo.internal.story.CityPlan;
import org.jinye.demo.internal.story.Making;
import org.jinye.demo.internal.story.MakingCity;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills the making of a demo city; the next start brings it to the end that it would have had. */
@ExtendWith(OutputCaptureExtension.class)
class KilledDemoTest {

  private static final String[] WORDS = {"--seed", "7", "--retailers", "300", "--weeks", "10"};

  /**
   * What a reader can see of a city; what was tried twice is there once, under the later number.
   */
  private static final String WHAT_IS_THERE =
      """
      select 'retailer ' || retailer_id || ' ' || unit_code from retailers.retailer
      union all
      select 'week ' || week_no || ' ' || lines from supply.lake_file where retired_by_import is null
      union all
      select distinct 'run ' || from_date || ' ' || to_date from warnings.run
        where state = 'FINISHED'
      union all
      select concat_ws(' ', 'warning', finding_key, state, raised_at, step_since, ended_by,
          reason_code, measure, priority)
        from warnings.warning
      union all
      select concat_ws(' ', 'event', w.finding_key, e.at, regexp_replace(e.actor, '[0-9]+', 'n'), e.kind)
        from warnings.event e join warnings.warning w on w.id = e.warning_id
      union all
      select concat_ws(' ', 'attachment', owner_id, kind, title, taken_on, added_by, added_at)
        from evidence.attachment where owner_kind not like 'instrument%'
      union all
      select concat_ws(' ', 'paper', kind, unit_code, title, facts, state, issued_at, due_on,
          received_on, replied_on, closed_on)
        from instruments.instrument
      union all
      select concat_ws(' ', 'visit', w.finding_key, v.state, v.until, v.ordered_at, v.visited_on)
        from warnings.visit v join warnings.warning w on w.id = v.warning_id
      union all
      select concat_ws(' ', 'referral', w.finding_key, r.state, r.referred_on, r.received_on, r.answered_on)
        from warnings.referral r join warnings.warning w on w.id = r.warning_id
      union all
      select concat_ws(' ', 'suppression', rule_id, retailer_id, state, from_day, until, decided_at)
        from warnings.suppression
      union all
      select concat_ws(' ', 'hit', finding_key) from warnings.suppressed_hit
      union all
      select concat_ws(' ', 'sampled', w.finding_key, d.closed_as, d.result, d.checked_at)
        from warnings.sampled d join warnings.warning w on w.id = d.warning_id
      union all
      select concat_ws(' ', 'licence', unit_code, number, person_in_charge, valid_from, valid_to, state, suspended_to)
        from retailers.licence
      union all
      select concat_ws(' ', 'licence event', l.number, l.valid_from, e.happened_on, e.from_state, e.to_state,
          e.until_day, e.ground, e.document, e.entered_by, e.entered_at)
        from retailers.licence_event e join retailers.licence l on l.id = e.licence_id
      union all
      select concat_ws(' ', 'holder', retailer_id, name, role, identity_masked, since, until)
        from retailers.holder
      union all
      select concat_ws(' ', 'photograph', owner_id, sha256, photographed_at, longitude, latitude)
        from evidence.attachment where owner_kind = 'retailer'
      union all
      select concat_ws(' ', 'household', retailer_id, since, found_how, state, licensed_as)
        from retailers.unlicensed
      union all
      select concat_ws(' ', 'deed', retailer_id, happened_on, kind, words, entered_by, entered_at)
        from retailers.unlicensed_event
      union all
      select concat_ws(' ', 'member', group_id, retailer_id, role, joined_on, left_on, left_because)
        from retailers.group_member
      union all
      select concat_ws(' ', 'watch', retailer_id, watch_class, proposed_class, grounds, reason, again_on,
          decided_by, decided_at)
        from retailers.watch_decision
      union all
      select 'account ' || username from organization.account
      order by 1
      """;

  @TempDir private Path folder;

  @Test
  void endsWithTheCityThatWouldHaveBeenMadeUndisturbed(CapturedOutput output) throws Exception {
    var installation = new Installation(folder.resolve("killed"));
    long seed = System.nanoTime();
    var random = new Random(seed);
    kill(installation, said -> said.contains("导入零售户"), random.nextInt(500));
    kill(installation, said -> said.contains("建立零售户档案"), random.nextInt(600));
    kill(installation, said -> said.split("评估并处置", -1).length > 3, random.nextInt(1_000));
    try (ConfigurableApplicationContext application = installation.open()) {
      DemoData demo = application.getBean(DemoData.class);
      assertThat(demo.isHalfMade()).as("seed " + seed).isTrue();
      assertThat(Installation.run(application, "demo")).as("another city was begun").isEqualTo(1);

      start(application);
      assertThat(demo.isHalfMade()).isFalse();
      List<String> made = whatIsThere(application);
      CityPlan plan = application.getBean(Making.class).findPlan().orElseThrow();
      assertThat(made).as("seed " + seed).isEqualTo(makeUndisturbed(plan));
      assertThat(made)
          .as("people have handled warnings")
          .anyMatch(line -> line.endsWith("ASSIGNED"));
      for (String kind :
          List.of(
              "licence event",
              "holder",
              "photograph",
              "deed",
              "member",
              "watch",
              "paper",
              "sampled")) {
        assertThat(made).as(kind).anyMatch(line -> line.startsWith(kind + " "));
      }

      start(application);
      assertThat(whatIsThere(application)).as("nothing is made twice").isEqualTo(made);
      assertThat(Installation.run(application, "demo", WORDS)).as("it is made").isEqualTo(1);
      assertThat(output.getErr()).contains("数据目录里已经有数据，演示城市只能建在空的数据目录里。");
    }
  }

  private static void kill(Installation installation, Predicate<String> sign, int afterMs)
      throws InterruptedException {
    Command command = installation.start("demo", WORDS);
    command.killOnce(() -> sign.test(command.said()), Duration.ofMillis(afterMs));
    assertThat(command.said()).matches(sign).doesNotContain("Exception");
  }

  private static void start(ApplicationContext application) throws IOException {
    DemoData demo = application.getBean(DemoData.class);
    new FirstStart(demo, application.getBean(Visitors.class), true, "serve")
        .run(new DefaultApplicationArguments());
  }

  private List<String> makeUndisturbed(CityPlan plan) throws IOException {
    var installation = new Installation(folder.resolve("undisturbed"));
    try (ConfigurableApplicationContext application = installation.open()) {
      MakingCity making = application.getBean(MakingCity.class);
      making.begin(plan);
      making.goOn(what -> {});
      return whatIsThere(application);
    }
  }

  /** Keyed digests differ between two installations: each has a key of its own. */
  private static List<String> whatIsThere(ConfigurableApplicationContext application) {
    return Scope.system("test")
        .get(() ->
            application.getBean(JdbcClient.class).sql(WHAT_IS_THERE).query(String.class).list())
        .stream()
        .map(line -> line.replaceAll("[0-9a-f]{64}", "digest"))
        .sorted()
        .toList();
  }
}
