package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Installation;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class TakeRunCommandTest {

  private static final String RUNS = "select count(*) from warnings.run";
  private static final String EVERYTHING =
      """
      select (select count(*) from warnings.run) + (select count(*) from warnings.warning)
        + (select count(*) from warnings.event) + (select count(*) from warnings.run_finding)
        + (select count(*) from warnings.run_outcome) + (select count(*) from warnings.baseline_order)
      """;

  @Autowired private ApplicationContext application;
  @Autowired private ClusterFolder cluster;
  @Autowired private JdbcClient database;
  @TempDir private Path folder;

  private final OwnCity own;
  private final SmallCity city;

  TakeRunCommandTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @BeforeEach
  void compute() {
    cluster.write(folder, own.code(), own.code());
  }

  @Test
  void raisesWhatAnEvaluationHereWouldRaise(CapturedOutput output) {
    assertThat(take()).as(output.getErr()).isZero();

    assertThat(output.getOut())
        .containsPattern("W03 +订单总量异常 +50 +%d +40 +0 +%1$d".formatted(city.irregular()));
    long warnings = number("select count(*) from warnings.warning");
    assertThat(warnings).isGreaterThanOrEqualTo(city.irregular());
    assertThat(
            Installation.run(
                application,
                "evaluate",
                "--from",
                SmallCity.FROM.toString(),
                "--to",
                SmallCity.TO.toString(),
                "--unit",
                own.code()))
        .isZero();
    assertThat(number("select count(*) from warnings.warning")).isEqualTo(warnings);
    assertThat(number("select count(distinct findings) from warnings.run")).isEqualTo(1);
    assertThat(texts("select engine || computed_by from warnings.run where engine is not null"))
        .containsExactly("Apache Spark 4.2.0hadoop");
  }

  @Test
  void takesTheSameFolderOnce(CapturedOutput output) {
    assertThat(take()).as(output.getErr()).isZero();
    long before = number(EVERYTHING);

    assertThat(take()).isZero();

    assertThat(number(EVERYTHING)).isEqualTo(before);
    assertThat(output.getOut()).contains("没有重复接收");
  }

  @Test
  void refusesADamagedFile(CapturedOutput output) throws IOException {
    Path findings = folder.resolve("findings.parquet");
    byte[] bytes = Files.readAllBytes(findings);
    Files.write(findings, Arrays.copyOf(bytes, bytes.length / 2));

    expectRefusal("文件 findings.parquet 与 run.json 记录的校验码不符", output);
  }

  @Test
  void refusesAnIncompleteFolder(CapturedOutput output) throws IOException {
    Files.delete(folder.resolve("subjects-W03.parquet"));

    expectRefusal("缺少文件 subjects-W03.parquet", output);
  }

  @Test
  void refusesAFolderWithoutItsDescription(CapturedOutput output) throws IOException {
    Files.delete(folder.resolve("run.json"));

    expectRefusal("里没有 run.json", output);
  }

  @Test
  void refusesABrokenDescription(CapturedOutput output) {
    expectRefusalOf(text -> text.substring(0, text.length() / 2), "run.json 无法读取", output);
  }

  @Test
  void refusesAnotherVersionOfARule(CapturedOutput output) {
    expectRefusalOf(
        text -> text.replace("\"id\":\"W15\",\"version\":1", "\"id\":\"W15\",\"version\":9"),
        "规则 W15 第 9 版不在本系统的规则库里",
        output);
  }

  @Test
  void refusesOtherParameters(CapturedOutput output) {
    expectRefusalOf(
        text -> text.replaceAll("(\"id\":\"W03\".*?\"ratio\":\")[^\"]+", "$19.5"),
        "规则 W03 的参数",
        output);
  }

  @Test
  void refusesAnotherLake(CapturedOutput output) {
    expectRefusalOf(
        text -> text.replaceFirst("(\"address\":[^}]*\"sha256\":\")....", "$1beef"),
        "结果来自别的数据湖",
        output);
  }

  private void expectRefusalOf(
      UnaryOperator<String> change, String sentence, CapturedOutput output) {
    cluster.change(folder, change);
    expectRefusal(sentence, output);
  }

  private void expectRefusal(String sentence, CapturedOutput output) {
    assertThat(take()).isEqualTo(1);
    assertThat(output.getErr()).contains(sentence, "没有接收任何结果").doesNotContain("Exception");
    assertThat(number(RUNS)).isZero();
  }

  private int take() {
    return Installation.run(application, "take-run", folder.toString());
  }

  private long number(String sql) {
    return new Scope("test", own.code()).get(() -> database.sql(sql).query(Long.class).single());
  }

  private List<String> texts(String sql) {
    return new Scope("test", own.code()).get(() -> database.sql(sql).query(String.class).list());
  }
}
