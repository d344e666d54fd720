package org.jinye.tasks.internal.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.internal.procedure.ProcedureFile.Reading;
import org.jinye.worktime.Length;
import org.junit.jupiter.api.Test;

class ProcedureFileTest {

  private static final String STEP =
      """
        - code: %s
          title: %s
          tier: 县
          role: 内管员
          limit: 24 小时
          outcomes:
            - {code: on, title: 往下, next: %s}
      """;

  @Test
  void readsStepsWithWhoLimitAndOutcomes() {
    Procedure procedure =
        understood(file(step("first", "受理", "second"), step("second", "审定", "结束")));
    assertThat(procedure.first().limit()).isEqualTo(Length.ofHours(24));
    assertThat(procedure.first().who()).isEqualTo("县局内管员");
    assertThat(procedure.getStep("second").outcomes().getFirst().next()).isNull();
  }

  @Test
  void namesAStepThatNothingLeadsTo() {
    assertThat(problems(file(step("first", "受理", "结束"), step("second", "审定", "结束"))))
        .containsExactly("步骤“审定”从第一步走不到。");
  }

  @Test
  void namesAnOutcomeThatLeadsNowhere() {
    assertThat(problems(file(step("first", "受理", "nowhere"))))
        .containsExactly("步骤“受理”的结果“往下”通向不存在的步骤“nowhere”。");
  }

  @Test
  void namesStepsThatNeverCometoAnEnd() {
    assertThat(problems(file(step("first", "受理", "second"), step("second", "审定", "first"))))
        .containsExactly("从步骤“受理”出发永远走不到结束。", "从步骤“审定”出发永远走不到结束。");
  }

  @Test
  void saysInChineseWhatCannotBeRead() {
    assertThat(problems("a: [")).containsExactly("不是有效的 YAML 文本，请检查缩进和标点。");
    assertThat(problems("code: x-y")).contains("文件缺少 steps（列表）。", "文件缺少 title。");
    String odd = file(step("first", "受理", "结束")).replace("24 小时", "soon").replace("县", "村");
    assertThat(problems(odd))
        .containsExactly(
            "第 1 步的 tier“村”不认识，可用：本单位、县、市、省。", "第 1 步的 limit“soon”看不懂，例：5 个工作日、24 小时。");
    assertThat(problems("&a [*a, *a]")).isNotEmpty();
  }

  private static String step(String code, String title, String next) {
    return STEP.formatted(code, title, next);
  }

  private static String file(String... steps) {
    return "code: trial\ntitle: 试行\nsteps:\n" + String.join("", steps);
  }

  private static Procedure understood(String text) {
    return ((Reading.Understood) ProcedureFile.read(text)).procedure();
  }

  private static List<String> problems(String text) {
    return ((Reading.Refused) ProcedureFile.read(text)).problems();
  }
}
