package org.jinye.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.platform.trail.Finding.Kind;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with all rights on the database changes what happened, and is found out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TamperedTrailTest {

  private static final String COPY =
      """
      create schema kept;
      create table kept.trail as table platform.trail;
      create table kept.trail_seal as table platform.trail_seal;
      """;
  private static final String RESTORE =
      """
      truncate platform.trail;
      insert into platform.trail overriding system value table kept.trail;
      truncate platform.trail_seal;
      insert into platform.trail_seal table kept.trail_seal;
      """;
  private static final List<String> UNITS = List.of("7701", "7702", "7703", "7704");

  private Path data;
  private ConfigurableApplicationContext application;
  private JdbcClient owner;
  private byte[] log;

  @BeforeAll
  void sealFourTimes(@TempDir Path folder) throws IOException {
    data = folder;
    application = new Installation(data).open();
    DatabaseAccess access = application.getBean(DatabaseAccess.class);
    owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
    for (String unit : UNITS) {
      Scope.system("test").run(() -> organization().ensureUnit(unit, "试验市" + unit));
      Scope.system("test").run(() -> organization().ensureUnit(unit + "01", "试验县" + unit));
      application.getBean(Sealing.class).sealNow();
    }
    owner.sql(COPY).update();
    log = Files.readAllBytes(data.resolve("seals.log"));
  }

  @AfterAll
  void close() {
    application.close();
  }

  @BeforeEach
  void restore() throws IOException {
    owner.sql(RESTORE).update();
    Files.write(data.resolve("seals.log"), log);
  }

  @Test
  void findsNothingWhereNobodyTampered() {
    Verdict verdict = verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.seals()).isEqualTo(4);
    assertThat(verdict.entries()).isGreaterThanOrEqualTo(8);
    assertThat(verdict.unsealed()).isZero();
  }

  @Test
  void namesAChangedEntryWhicheverColumnItIs() {
    long entry = entry(2);
    for (String change :
        new String[] {
          "new_row = jsonb_set(new_row, '{name}', '\"别的\"')",
          "actor = 'somebody else'",
          "account_id = 7",
          "at = at + interval '1 microsecond'",
          "unit_code = ''",
          "table_name = table_name || 's'",
          "record_key = '1'",
          "operation = 'delete'",
          "old_row = '{}'",
          "address = '192.0.2.1'",
          "request_id = 'x'",
          "why = ''"
        }) {
      owner
          .sql("update platform.trail set " + change + " where id = :id")
          .param("id", entry)
          .update();
      assertThat(verify().finding())
          .as(change)
          .isEqualTo(new Finding(Kind.ENTRY_CHANGED, 2, entry));
      owner.sql(RESTORE).update();
    }
  }

  @Test
  void namesADeletedEntry() {
    long entry = entry(3);
    owner.sql("delete from platform.trail where id = :id").param("id", entry).update();
    assertThat(verify().finding()).isEqualTo(new Finding(Kind.ENTRY_DELETED, 3, entry));
  }

  @Test
  void namesAnInsertedEntry() {
    long entry = entry(3);
    owner.sql("delete from platform.trail where id = :id").param("id", entry).update();
    sealAnew(3);
    owner
        .sql(
            "insert into platform.trail overriding system value select * from kept.trail where id = :id")
        .param("id", entry)
        .update();
    // the file beside the database knows the seal that was; without it, the chain still does
    assertThat(verify().finding()).isEqualTo(notAsNoted(3));
    owner.sql(RESTORE).update();
    owner
        .sql(
            """
            insert into platform.trail overriding system value
            select * from jsonb_populate_record(null::platform.trail,
              (select to_jsonb(t) || jsonb_build_object('id', -5) from platform.trail t where id = :id))
            """)
        .param("id", entry)
        .update();
    assertThat(verify().finding()).isEqualTo(new Finding(Kind.ENTRY_INSERTED, 1, -5L));
  }

  @Test
  void namesAChangedSealWhicheverColumnItIs() {
    for (String change :
        new String[] {
          "at = at + interval '1 second'",
          "leaves = set_byte(leaves, 3, get_byte(leaves, 3) # 1)",
          "root = set_byte(root, 0, get_byte(root, 0) # 1)",
          "previous = set_byte(previous, 0, get_byte(previous, 0) # 1)",
          "chained = set_byte(chained, 0, get_byte(chained, 0) # 1)",
          "ids = array_replace(ids, ids[1], ids[1] - 1)"
        }) {
      owner.sql("update platform.trail_seal set " + change + " where number = 2").update();
      assertThat(verify().finding()).as(change).isEqualTo(new Finding(Kind.SEAL_CHANGED, 2, null));
      owner.sql(RESTORE).update();
    }
  }

  @Test
  void findsASealThatWasMadeAnewByItsSuccessor() throws IOException {
    Files.delete(data.resolve("seals.log"));
    owner
        .sql("update platform.trail set actor = 'x' where id = :id")
        .param("id", entry(2))
        .update();
    sealAnew(2);
    assertThat(verify().finding()).isEqualTo(new Finding(Kind.SEAL_CHANGED, 2, null));
  }

  @Test
  void findsTheLastSealMadeAnewByTheFileBesideTheDatabase() {
    owner
        .sql("update platform.trail set actor = 'x' where id = :id")
        .param("id", entry(4))
        .update();
    sealAnew(4);
    assertThat(verify().finding()).isEqualTo(notAsNoted(4));
  }

  @Test
  void namesADeletedSeal() {
    owner.sql("delete from platform.trail_seal where number = 1").update();
    assertThat(verify().finding()).isEqualTo(new Finding(Kind.SEAL_DELETED, 1, null));
    owner.sql(RESTORE).update();
    owner.sql("delete from platform.trail_seal where number = 3").update();
    assertThat(verify().finding()).isEqualTo(new Finding(Kind.SEAL_DELETED, 3, null));
  }

  @Test
  void findsTheTailDeletedTogetherWithItsSeals() {
    owner.sql("delete from platform.trail where id >= :id").param("id", entry(4)).update();
    owner.sql("delete from platform.trail_seal where number = 4").update();
    assertThat(verify().finding())
        .isEqualTo(new Finding(Kind.SEAL_DELETED, 4, null, data.resolve("seals.log")));
    owner.sql("truncate platform.trail, platform.trail_seal").update();
    assertThat(verify().finding())
        .isEqualTo(new Finding(Kind.SEAL_DELETED, 1, null, data.resolve("seals.log")));
  }

  @Test
  void findsALineThatWasTakenOutOfTheFile() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("seals.log"));
    lines.remove(1);
    Files.write(data.resolve("seals.log"), lines);
    assertThat(verify().finding())
        .isEqualTo(new Finding(Kind.LINE_MISSING, 2, null, data.resolve("seals.log")));
  }

  @Test
  void comparesTheCopiesOfOtherNodesAndNamesTheFirstThatContradicts(
      @TempDir Path elsewhere, CapturedOutput output) throws IOException {
    Path older = elsewhere.resolve("older.log");
    Path other = elsewhere.resolve("other.log");
    Files.write(older, Files.readAllLines(data.resolve("seals.log")).subList(0, 2));
    Files.write(other, log);
    assertThat(verifyTrail(older, other)).isZero();
    assertThat(output.getOut()).contains(older + "：相符，记到第 2 号封印。", other + "：相符，记到第 4 号封印。");

    // who holds one node's folder and the database makes both anew, not the other node's
    owner
        .sql("update platform.trail set actor = 'x' where id = :id")
        .param("id", entry(4))
        .update();
    sealAnew(4);
    Files.delete(data.resolve("seals.log"));
    application.getBean(Sealing.class).noteNow();
    assertThat(verify().finding()).as("nothing here contradicts any more").isNull();
    assertThat(verifyTrail(older, other)).isEqualTo(1);
    assertThat(output.getErr()).contains("第 4 号封印与 " + other + " 的记录不符");
  }

  @Test
  void wantsFilesThatAreCopiesOfTheSeals(@TempDir Path elsewhere, CapturedOutput output)
      throws IOException {
    assertThat(verifyTrail(elsewhere.resolve("none.log"))).isEqualTo(2);
    Path letter = Files.writeString(elsewhere.resolve("letter.log"), "Dear sir");
    assertThat(verifyTrail(letter)).isEqualTo(2);
    assertThat(output.getErr()).contains("没有这个文件", "这不是 seals.log");
  }

  @Test
  void notesInTheFileOfANodeWhatAnotherNodeSealed(@TempDir Path folder) throws IOException {
    SealLog ofAnother = new SealLog(new DataDirectory(folder));
    var transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    for (int i = 0; i < 2; i++) {
      Scope.system("test")
          .run(() ->
              transaction.executeWithoutResult(
                  _ -> ofAnother.append(application.getBean(SealStore.class))));
      assertThat(Files.readAllBytes(folder.resolve("seals.log"))).isEqualTo(log);
    }
  }

  @Test
  void findsATailThatWasReplacedByLaterBusiness() {
    owner.sql("delete from platform.trail where id >= :id").param("id", entry(4)).update();
    owner.sql("delete from platform.trail_seal where number = 4").update();
    Scope.system("test").run(() -> organization().ensureUnit("7799", "试验市"));
    application.getBean(Sealing.class).sealNow();
    assertThat(verify().finding()).isEqualTo(notAsNoted(4));
    Scope.system("test")
        .run(() -> owner.sql("delete from organization.unit where unit_code = '7799'").update());
  }

  @Test
  void tellsItAtTheCommandLine(CapturedOutput output) {
    assertThat(Installation.run(application, "verify-trail")).isZero();
    assertThat(output.getOut()).contains("4 个封印全部完好", "校验值");
    long entry = entry(2);
    owner.sql("update platform.trail set actor = 'x' where id = :id").param("id", entry).update();
    assertThat(Installation.run(application, "verify-trail")).isEqualTo(1);
    assertThat(output.getErr()).contains("第 " + entry + " 号痕迹被改动过，与第 2 号封印不符。");
  }

  private Organization organization() {
    return application.getBean(Organization.class);
  }

  private Finding notAsNoted(long seal) {
    return new Finding(Kind.SEAL_NOT_AS_NOTED, seal, null, data.resolve("seals.log"));
  }

  private int verifyTrail(Path... copies) {
    return Installation.run(
        application,
        "verify-trail",
        Arrays.stream(copies).map(Path::toString).toArray(String[]::new));
  }

  private Verdict verify() {
    return application.getBean(Verifying.class).verify(List.of(), _ -> {});
  }

  /** The first entry beneath this seal. */
  private long entry(int seal) {
    return owner
        .sql("select ids[1] from kept.trail_seal where number = :seal")
        .param("seal", seal)
        .query(Long.class)
        .single();
  }

  /** Makes the seal fit what the trail says now, as a forger who knows our code would. */
  private void sealAnew(long number) {
    SealStore store = application.getBean(SealStore.class);
    Scope.system("test")
        .run(() -> {
          List<Long> ids =
              owner
                  .sql("select unnest(ids) from kept.trail_seal where number = :n order by 1")
                  .param("n", number)
                  .query(Long.class)
                  .list();
          List<Leaf> leaves = store.entries(ids.getFirst() - 1, ids.getLast(), 1000);
          Digest previous =
              Digest.stored(
                  owner
                      .sql("select previous from kept.trail_seal where number = :n")
                      .param("n", number)
                      .query(byte[].class)
                      .single());
          owner
              .sql("delete from platform.trail_seal where number = :n")
              .param("n", number)
              .update();
          store.add(
              Seal.over(number, java.time.Instant.parse("2026-09-24T01:02:03Z"), leaves, previous));
        });
  }
}
