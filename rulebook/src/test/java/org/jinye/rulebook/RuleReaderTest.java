package org.jinye.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
  private static final String GOOD =
      """
      id: W99
      version: 1
      title: 试验
      severity: high
      finds: 试验规则
      owner: 试验数据
      reading: [按周]
      source: 试验
      inputs: [orders]
      history_weeks: cycles + 1
      parameters:
        - {name: cycles, title: 周期数, type: count, default: 3, min: 1}
        - {name: returns, title: 退货, type: choice, default: netted, choices: [{code: netted, title: 冲减}]}
      reasons: [{code: few, title: 太少}]
      harmless_causes: [{code: feast, title: 宴席}]
      establish: [{id: why, title: 原因, kind: text, required: true}]
      attachments: [{kind: photo, title: 照片, required_when: never}]
      sentence: ['本次 {observed:cartons} 条']
      """;

  @Test
  void readsADescription() {
    Rule rule = read(GOOD);

    assertThat(rule.title()).isEqualTo("试验");
    assertThat(rule.causeTitle("feast")).isEqualTo("宴席");
    assertThat(rule.sql().views()).extracting(RuleSql.View::name).containsExactly("orders");
    assertThat(rule.withDefaults().historyWeeks()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 试验 | tittle: 试验 | tittle | 没有这个字段",
        "severity: high | severity: huge | severity | high、medium、low",
        "version: 1 | version: 2 | version | 文件夹名",
        "cycles + 1 | weeks + 1 | history_weeks | weeks",
        "default: 3 | default: three | parameters[1].default | 应为整数",
        "default: 3 | default: 0 | parameters[1].default | 不小于 1",
        "default: netted | default: nothing | parameters[2].default | 冲减",
        "type: count | type: number | parameters[1].type | ratio、count、cartons、choice",
        "name: returns | name: cycles | parameters | 出现了两次",
        "kind: text | kind: essay | establish[1].kind | choice、text、yes_no",
        "required_when: never | required_when: perhaps | attachments[1].required_when | always",
        "{observed:cartons} | {speed:cartons} | sentence | speed",
        "{observed:cartons} | {observed:boxes} | sentence | 未知的格式",
        "required: true | required: perhaps | establish[1].required | true 或 false",
        "reading: [按周] | reading: 按周 | reading | 应为列表",
        "finds: 试验规则 | finds: [试验] | finds | 应为一段文字",
        "reasons: [ | reasons: [{code: few, title: 还是太少}, | reasons | 出现了两次"
      })
  void refusesNamingFileAndField(String good, String bad, String field, String problem) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(good), bad)))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("test/some_v1/rule.yaml")
        .hasMessageContaining(" " + field + " ")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesWhatIsNotYamlAtAll() {
    assertThatThrownBy(() -> read("id: [")).hasMessageContaining("格式不正确");
    assertThatThrownBy(() -> read("- a")).hasMessageContaining("应为“字段: 值”的形式");
  }

  @Test
  void refusesAMissingField() {
    assertThatThrownBy(() -> read(GOOD.replace("source: 试验\n", "")))
        .hasMessageContaining(" source ")
        .hasMessageContaining("缺少这个字段");
  }

  private static Rule read(String description) {
    UnaryOperator<String> files =
        file -> file.endsWith("rule.yaml") ? description : "select * from judged";
    return RuleReader.read("test/some_v1", files);
  }
}
