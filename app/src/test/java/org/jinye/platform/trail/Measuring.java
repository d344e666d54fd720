package org.jinye.platform.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jinye.platform.access.RequestOrigin;
import org.jinye.platform.access.Scope;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.testing.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the trail costs: a change of a table and of its twin without the trigger, in pairs that take
 * turns in who comes first, each change a transaction of its own as the application makes it, up to
 * the commit on the disk; and how long sealing and verifying take. Words: pairs, entries to verify.
 */
public final class Measuring {

  private static final String RETAILERS =
      """
      insert into retailers.retailer
        (retailer_id, unit_code, name, address, grade, channel, location, order_weekday, supply_status, telephone)
      select '340104' || lpad(n::text, 6, '0'), '340104', '测量店' || n, '长江路' || n || '号', 10, '便利店',
             '城区', 1 + n % 5, 'normal', null
      from generate_series(1, 20000) n
      """;
  private static final String UPDATE = "update %s set address = :text where retailer_id = :id";
  private static final String INSERT =
      """
      insert into %s (username, name, role, unit_code)
      values (:text || :id, '测量', 'LEADER', '340104')
      """;
  private static final String TWIN =
      """
      create table %2$s (like %1$s including all);
      insert into %2$s overriding system value table %1$s;
      call platform.guard('%2$s');
      """;
  private static final String ENTRIES =
      """
      insert into platform.trail (at, actor, account_id, unit_code, table_name, record_key, operation,
                                  old_row, new_row, address, request_id, why)
      select at, actor, account_id, unit_code, table_name, record_key, operation, old_row, new_row,
             address, request_id, why
      from (select * from platform.trail where table_name = 'retailers.retailer' and operation = 'update'
            limit 1000) t, generate_series(1, :times)
      """;

  private final JdbcClient database;
  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final String application;
  private int count;

  private Measuring(ConfigurableApplicationContext application) {
    DatabaseAccess access = application.getBean(DatabaseAccess.class);
    this.database = application.getBean(JdbcClient.class);
    this.owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
    this.application = '"' + access.application().user() + '"';
    this.transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
  }

  /** Prints its figures. */
  public static void main(String[] words) throws IOException {
    int pairs = Integer.parseInt(words[0]);
    int entries = Integer.parseInt(words[1]);
    Path data = Files.createTempDirectory("jinye-trail");
    try (ConfigurableApplicationContext application = new Installation(data).open()) {
      Measuring measuring = new Measuring(application);
      measuring.owner.sql(RETAILERS).update();
      measuring.owner.sql("create schema twin").update();
      measuring.compare("update of a retailer", "retailers.retailer", UPDATE, pairs);
      measuring.compare("insert of an account", "organization.account", INSERT, pairs);
      measuring.explain();
      measuring.verify(application, entries);
    }
  }

  private void compare(String what, String table, String sql, int pairs) {
    String twin = "twin." + table.substring(table.indexOf('.') + 1);
    owner.sql(TWIN.formatted(table, twin)).update();
    String role = application;
    owner.sql("grant usage on schema twin to " + role).update();
    owner.sql("grant select, insert, update on " + twin + " to " + role).update();
    owner.sql("analyze " + table).update();
    owner.sql("analyze " + twin).update();
    run(sql.formatted(table), sql.formatted(twin), pairs / 5);
    double[][] times = run(sql.formatted(table), sql.formatted(twin), pairs);
    double with = median(times, pair -> pair[0]);
    double without = median(times, pair -> pair[1]);
    double difference = median(times, pair -> pair[0] - pair[1]);
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f ms with, %.3f ms without (medians); paired difference %.3f ms = %.1f %% (%d pairs)%n",
        what,
        with,
        without,
        difference,
        100 * difference / without,
        pairs);
  }

  /** The trigger's own time in the server, which says something on a busy machine too. */
  private void explain() {
    String plan =
        "explain (analyze) update retailers.retailer set address = address || '甲' where unit_code = '340104'";
    for (String line : owner.sql(plan).query(String.class).list()) {
      if (line.contains("Trigger trail")) {
        System.out.println(line + " (20,000 rows in one statement)");
      }
    }
  }

  /** Milliseconds with and without the trail, in pairs. */
  private double[][] run(String traced, String plain, int pairs) {
    double[][] times = new double[pairs][];
    for (int pair = 0; pair < pairs; pair++) {
      boolean isTracedFirst = pair % 2 == 0;
      double first = change(isTracedFirst ? traced : plain);
      double second = change(isTracedFirst ? plain : traced);
      times[pair] = isTracedFirst ? new double[] {first, second} : new double[] {second, first};
    }
    return times;
  }

  private double change(String sql) {
    count++;
    String text = "长江中路" + count;
    String id = "340104%06d".formatted(1 + count % 20_000);
    new RequestOrigin("192.0.2.17", "0123456789abcdef").enter();
    long start = System.nanoTime();
    new Scope("测量员", 1, "3401")
        .run(() ->
            transaction.executeWithoutResult(
                _ -> database.sql(sql).param("text", text).param("id", id).update()));
    double time = (System.nanoTime() - start) / 1e6;
    RequestOrigin.leave();
    return time;
  }

  private void verify(ConfigurableApplicationContext application, int entries) {
    owner.sql(ENTRIES).param("times", entries / 1000).update();
    long start = System.nanoTime();
    int seals = application.getBean(Sealing.class).sealNow();
    double sealed = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    Verdict verdict = application.getBean(Verifying.class).verify(List.of(), _ -> {});
    double verified = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d entries: sealed in %.1f s (%d seals), verified in %.1f s with a heap of %d MB at most: %s%n",
        verdict.entries(),
        sealed,
        seals,
        verified,
        Runtime.getRuntime().maxMemory() >> 20,
        verdict.sentence());
  }

  private static double median(double[][] times, ToDoubleFunction<double[]> figure) {
    double[] sorted = Arrays.stream(times).mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
