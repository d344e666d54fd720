package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Installation;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the application to a cluster and back: what was released is what is computed. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class PrepareRunCommandTest {

  private static final String RELEASE =
      """
      with released as (
        insert into releases.release
          (unit_code, rule_id, rule_version, reason, state, created_by, created_by_id, created_at)
        values (:unit, 'W03', 1, 'test', 'LIVE', 'test', 1, current_timestamp)
        returning id
      ), valued as (
        insert into releases.value (release_id, unit_code, parameter, dimension, code, value)
        select id, :unit, 'ratio', :dimension, :code, :value from released
      )
      insert into releases.period (release_id, unit_code, rule_id, valid_from)
      select id, :unit, 'W03', '2026-01-01' from released
      """;

  @Autowired private ApplicationContext application;
  @Autowired private ClusterFolder cluster;
  @Autowired private JdbcClient database;
  @TempDir private Path folder;

  private final OwnCity own;

  PrepareRunCommandTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void givesTheReleasedValuesAndTakesWhatFollowsThem(CapturedOutput output) throws IOException {
    release(own.eastCounty(), "", "", "1.5");
    release(own.code(), "CHANNEL", "便利店", "1.7");

    assertThat(prepare()).as(output.getErr()).isZero();
    assertThat(output.getOut()).contains("规则 19 条（另定的参数 2 个）", "计算任务在 " + prepared());
    assertThat(Files.readString(prepared().resolve("assignment.json")))
        .containsPattern("\"dimension\" : \"UNIT\",\\s+\"code\" : \"" + own.eastCounty())
        .containsPattern("\"code\" : \"便利店\",\\s+\"value\" : \"1.7\"")
        .contains("\"address\" : \"order_lines/week=2026-W38/" + own.code() + ".parquet\"")
        .contains("\"earlier.parquet\"");
    cluster.follow(prepared(), computed());

    assertThat(take()).as(output.getErr()).isZero();
    assertThat(evaluate()).isZero();

    assertThat(strings("select state from warnings.run")).containsExactly("FINISHED", "FINISHED");
    assertThat(strings("select distinct findings::text from warnings.run")).hasSize(1);
    assertThat(
            strings("select distinct variants::text from warnings.run_rule where rule_id = 'W03'"))
        .singleElement()
        .asString()
        .contains("1.5", "1.7");
  }

  @Test
  void refusesAnAssignmentThatWasNotGivenHere(CapturedOutput output) throws IOException {
    prepare();
    Path file = prepared().resolve("assignment.json");
    Files.writeString(file, Files.readString(file).replace("\"format\"", " \"format\""));
    cluster.follow(prepared(), computed());

    expectRefusal("不是本系统给单位 " + own.code() + " 准备的", output);
  }

  @Test
  void refusesAnotherSnapshotThanTheGivenOne(CapturedOutput output) throws IOException {
    prepare();
    cluster.follow(prepared(), computed());
    String assignment = "\"assignment\":\"%s\"";
    String digest = InputFiles.sha256(prepared().resolve("assignment.json"));
    Path other = Files.createDirectories(folder.resolve("other"));
    cluster.write(other, own.code(), own.code());
    cluster.change(
        other, text -> text.replace("\"assignment\":null", assignment.formatted(digest)));
    Files.copy(prepared().resolve("assignment.json"), other.resolve("assignment.json"));

    assertThat(Installation.run(application, "take-run", other.toString())).isEqualTo(1);
    assertThat(output.getErr()).contains("快照文件 earlier.parquet 与计算任务里的不同", "没有接收任何结果");
  }

  @Test
  void refusesWhatWasReleasedOtherwiseSince(CapturedOutput output) throws IOException {
    prepare();
    cluster.follow(prepared(), computed());
    release(own.code(), "", "", "1.6");

    expectRefusal("规则 W03 的参数“超过前期平均的倍数”是按 2 计算的", output);
  }

  @Test
  void writesIntoAnEmptyFolderOnly(CapturedOutput output) {
    assertThat(prepare()).isZero();

    assertThat(prepare()).isEqualTo(1);
    assertThat(output.getErr()).contains("不是空的，请换一个目录");
  }

  @Test
  void refusesDaysWithoutOrders(CapturedOutput output) {
    assertThat(prepare("2029-01-01", "2029-01-07", own.code())).isEqualTo(1);
    assertThat(output.getErr()).contains("没有可评估的订单");
    assertThat(prepared()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-09-15, 9901, --from 应为存在的日期",
    "2026-09-15, 2026-09-14, 9901, 结束日期 2026-09-14 早于起始日期 2026-09-15。",
    "2026-09-14, 2026-09-15, 990101, 单位代码应为 4 位数字的地市代码：990101",
  })
  void refusesWordsThatItDoesNotUnderstand(
      String from, String to, String unit, String said, CapturedOutput output) {
    assertThat(prepare(from, to, unit)).isEqualTo(2);
    assertThat(output.getErr()).contains(said).doesNotContain("Exception");
    assertThat(prepared()).doesNotExist();
  }

  private void expectRefusal(String sentence, CapturedOutput output) {
    assertThat(take()).isEqualTo(1);
    assertThat(output.getErr()).contains(sentence, "没有接收任何结果").doesNotContain("Exception");
    assertThat(strings("select state from warnings.run")).isEmpty();
  }

  private Path prepared() {
    return folder.resolve("given").resolve(own.code());
  }

  private Path computed() throws IOException {
    return Files.createDirectories(folder.resolve("computed"));
  }

  private int prepare() {
    return prepare(SmallCity.FROM.toString(), SmallCity.TO.toString(), own.code());
  }

  private int prepare(String from, String to, String unit) {
    String given = folder.resolve("given").toString();
    return Installation.run(
        application, "prepare-run", given, "--from", from, "--to", to, "--unit", unit);
  }

  private int take() {
    return Installation.run(
        application, "take-run", folder.resolve("computed").toString(), "--unit", own.code());
  }

  private int evaluate() {
    return Installation.run(
        application,
        "evaluate",
        "--from",
        SmallCity.FROM.toString(),
        "--to",
        SmallCity.TO.toString(),
        "--unit",
        own.code());
  }

  private void release(String unit, String dimension, String code, String value) {
    new Scope("test", own.code())
        .run(() ->
            database
                .sql(RELEASE)
                .param("unit", unit)
                .param("dimension", dimension)
                .param("code", code)
                .param("value", value)
                .update());
  }

  private List<String> strings(String sql) {
    return new Scope("test", own.code()).get(() -> database.sql(sql).query(String.class).list());
  }
}
