package org.jinye.supply.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReadingTest {

  private static final String FIELDS =
      """
      profile: p
      title: 试
      kinds:
        filings:
          fields:
            filing_number: a
            retailer_id: b
            kind: {column: c, codes: {x: closure}}
            from_day: {column: d, formats: [yyyy-MM-dd]}
            to_day:
      """;

  @ParameterizedTest
  @ValueSource(strings = {"jinye", "iowa-2018"})
  void readsTheProfilesThatAreShipped(String name) throws IOException {
    String yaml = Files.readString(Path.of("../profiles", name + ".yaml"));
    Profile profile = ProfileReading.read(name, yaml);
    assertThat(profile.id()).isEqualTo(name);
    assertThat(profile.kinds()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void namesLineFieldAndWhatIsWrong() {
    assertThat(problem("{column: e, unit: cartons, formats: [yyyy-QQ]}"))
        .contains("第 10 行")
        .contains("to_day.formats")
        .contains("yyyy-QQ");
    assertThat(problem("{colum: e}")).contains("colum").contains("不认识的项");
    assertThat(problem("{constant: '2026-01-01', column: x}")).contains("只有一项");
    assertThat(problem("[]")).contains("列表为空");
    assertThat(problem("{column: e, first: 0}")).contains("1 至 100");
    assertThat(problem("{column: e, optional: yes}")).contains("true 或 false");
    assertThat(problem("{column: e, optional: true}")).contains("必需");
  }

  @Test
  void namesEveryProblemAtOnce() {
    assertThatThrownBy(() ->
            ProfileReading.read(
                "p",
                "profile: P P\nkinds: {filings: {fields: {kind: {column: c, codes: {a: shut}}}}}"))
        .isInstanceOfSatisfying(
            ProfileRefused.class,
            refused ->
                assertThat(refused.problems())
                    .anyMatch(text -> text.contains("缺少 title"))
                    .anyMatch(text -> text.contains("小写字母"))
                    .anyMatch(text -> text.contains("「shut」不是"))
                    .anyMatch(text -> text.contains("缺少必需的字段 filing_number")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "[1, 2]",
        "a: &a [*a, *a]\nb: *a",
        "profile: {",
        "\"\\x\"",
        "profile: !!java.io.File x",
      })
  void refusesWhatIsNoProfileWithoutFallingOver(String yaml) {
    assertThatThrownBy(() -> ProfileReading.read("p", yaml)).isInstanceOf(ProfileRefused.class);
  }

  @Test
  void refusesUnitsThatDoNotMeasureTheField() {
    String yaml =
        """
        profile: p
        title: 试
        kinds:
          items:
            fields:
              item_id: a
              name: b
              supply_type: {constant: ordinary}
              wholesale_price: {column: c, unit: cartons}
              retail_price: d
        """;
    assertThatThrownBy(() -> ProfileReading.read("p", yaml))
        .hasMessageContaining("金额的单位应为")
        .hasMessageContaining("零售价须写明 unit");
  }

  private static String problem(String mapping) {
    try {
      ProfileReading.read("p", FIELDS.stripTrailing() + " " + mapping);
    } catch (ProfileRefused refused) {
      return refused.getMessage() == null ? "" : refused.getMessage();
    }
    return "read";
  }
}
