package org.jinye.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.RequestOrigin;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SealingTest {

  private static final String RENAME =
      "update organization.unit set name = :name where unit_code = :unit";

  @Autowired private Sealing sealing;
  @Autowired private SealStore seals;
  @Autowired private Verifying verifying;
  @Autowired private TrailHistory history;
  @Autowired private Why why;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void sealsWhatIsCommittedLateToo() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService late = Executors.newSingleThreadExecutor()) {
      Future<?> renaming =
          late.submit(() ->
              inTransaction(() -> {
                rename(city.eastCounty(), "迟县");
                written.countDown();
                await(goOn);
              }));
      written.await();
      inTransaction(() -> rename(city.westCounty(), "早县"));
      sealing.sealNow();
      assertThat(unsealed()).as("an older transaction is still under way").isPositive();
      goOn.countDown();
      renaming.get();
    }
    sealing.sealNow();
    assertThat(unsealed()).isZero();
    assertThat(verifying.verify(List.of(), _ -> {}).finding()).isNull();
  }

  @Test
  void leavesOutWhatWasRolledBack() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Scope.system("test")
        .run(() ->
            transaction.executeWithoutResult(status -> {
              rename(city.eastCounty(), "不留");
              status.setRollbackOnly();
            }));
    inTransaction(() -> rename(city.eastCounty(), "留下"));
    sealing.sealNow();
    assertThat(unsealed()).isZero();
    assertThat(verifying.verify(List.of(), _ -> {}).finding()).isNull();
  }

  @Test
  void sealsEachEntryOnceHoweverManyNodesSealAtATime() throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
      List<Callable<Void>> work =
          IntStream.range(0, 6)
              .<Callable<Void>>mapToObj(node ->
                  () -> {
                    for (int i = 0; i < 10; i++) {
                      String name = "第" + node + "次" + i;
                      inTransaction(() -> rename(city.eastCounty(), name));
                      sealing.sealNow();
                    }
                    return null;
                  })
              .toList();
      for (Future<Void> done : nodes.invokeAll(work)) {
        done.get();
      }
    }
    sealing.sealNow();
    assertThat(unsealed()).isZero();
    assertThat(verifying.verify(List.of(), _ -> {}).finding()).isNull();
  }

  @Test
  void makesNoSealWhereNothingHappened() {
    sealing.sealNow();
    assertThat(sealing.sealNow()).isZero();
  }

  @Test
  void tellsWhoWhenFromWhereAndWhy() {
    new RequestOrigin("192.0.2.7", "abc123").enter();
    try {
      city.leader()
          .scope()
          .run(() ->
              new TransactionTemplate(transactions)
                  .executeWithoutResult(_ -> {
                    why.say(" 区划调整 ");
                    rename(city.eastCounty(), "新县");
                  }));
    } finally {
      RequestOrigin.leave();
    }
    inTransaction(() -> rename(city.eastCounty(), "再新县"));
    List<TrailChange> changes =
        Scope.system("test").get(() -> history.of("organization.unit", city.eastCounty()));
    assertThat(changes).hasSize(3);
    assertThat(changes.get(1))
        .extracting(
            TrailChange::actor,
            TrailChange::table,
            TrailChange::operation,
            TrailChange::address,
            TrailChange::request,
            TrailChange::why)
        .containsExactly(city.leader().name(), "单位", "修改", "192.0.2.7", "abc123", "区划调整");
    assertThat(changes.get(1).fields())
        .containsExactly(new FieldChange("名称", "东县" + city.code(), "新县"));
    assertThat(changes.getFirst().why()).as("a reason ends with its transaction").isEmpty();
    assertThat(changes.getLast().operation()).isEqualTo("新增");
  }

  @Test
  void showsTheHistoryOfRecordsInSightOnly() {
    assertThat(
            city.otherCounty()
                .scope()
                .get(() -> history.of("organization.unit", city.eastCounty())))
        .isEmpty();
    assertThat(city.leader().scope().get(() -> history.of("organization.unit", city.eastCounty())))
        .hasSize(1);
  }

  @Test
  void takesNoReasonOutsideATransaction() {
    assertThatThrownBy(() -> why.say("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsTheApplicationChangeNeitherEntriesNorSeals() {
    for (String sql :
        new String[] {
          "update platform.trail set actor = ''",
          "delete from platform.trail",
          "truncate platform.trail",
          "insert into platform.trail (actor, table_name, operation) values ('', '', '')",
          "update platform.trail_seal set number = 0",
          "delete from platform.trail_seal",
          "truncate platform.trail_seal"
        }) {
      assertThatThrownBy(() -> Scope.system("test").run(() -> database.sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private void rename(String unit, String name) {
    database.sql(RENAME).param("name", name).param("unit", unit).update();
  }

  private void inTransaction(Runnable work) {
    Scope.system("test")
        .run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
  }

  private long unsealed() {
    return Scope.system("test")
        .get(() -> seals.countAfter(seals.last().map(Seal::lastId).orElse(0L)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
