package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.organization.Organization;
import org.jinye.testing.Installation;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class EvaluateCommandTest {

  @Autowired private ApplicationContext application;

  private final OwnCity own;
  private final SmallCity city;

  EvaluateCommandTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void printsWhatCameOutRuleByRule(CapturedOutput output) {
    assertThat(evaluate("2026-09-14", "2026-09-15", own.code())).isZero();
    assertThat(output.getOut())
        .contains("地市 " + own.code() + "　2026-09-14 至 2026-09-15　已完成")
        .containsPattern("W03 +订单总量异常 +50 +%d +40 +0 +%1$d".formatted(city.irregular()))
        .containsPattern("(?m)^合计 +[0-9]+ +%d ".formatted(city.irregular()));
  }

  @Test
  void saysThatTheDataEndsEarlier(CapturedOutput output) {
    assertThat(evaluate("2026-09-14", "2026-09-20", own.code())).isZero();
    assertThat(output.getErr()).contains("订单数据只到 2026-09-15，评估到这一天为止。");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-09-15, 9901, --from 应为存在的日期，格式如 2026-09-14，现在是：2026-02-30",
    "2026-09-14, 15.9.2026, 9901, --to 应为存在的日期",
    "2026-09-15, 2026-09-14, 9901, 结束日期 2026-09-14 早于起始日期 2026-09-15。",
    "2026-09-14, 2026-09-15, 990101, 单位代码应为 4 位数字的地市代码：990101",
  })
  void refusesWordsThatItDoesNotUnderstand(
      String from, String to, String unit, String said, CapturedOutput output) {
    assertThat(evaluate(from, to, unit)).isEqualTo(2);
    assertThat(output.getErr()).contains(said).doesNotContain("Exception");
  }

  @Test
  void asksForTheDatesThatAreMissing(CapturedOutput output) {
    assertThat(Installation.run(application, "evaluate", "--from", "2026-09-14")).isEqualTo(2);
    assertThat(output.getErr()).contains("缺少参数：[结束日期]", "用法：evaluate").doesNotContain("Exception");
  }

  @Test
  void saysWhatIsMissingBeforeAnythingCanBeJudged(
      @Autowired Organization organization, CapturedOutput output) {
    String empty = OwnCity.found(organization).code();
    assertThat(evaluate("2026-09-14", "2026-09-15", empty)).isEqualTo(1);
    assertThat(evaluate("2026-10-01", "2026-10-07", own.code())).isEqualTo(1);
    assertThat(output.getErr())
        .contains("单位 " + empty + " 没有零售户，请先导入零售户。", "订单数据只到 2026-09-15，该日期范围内没有可评估的订单。")
        .doesNotContain("Exception");
  }

  private int evaluate(String from, String to, String unit) {
    return Installation.run(application, "evaluate", "--from", from, "--to", to, "--unit", unit);
  }
}
