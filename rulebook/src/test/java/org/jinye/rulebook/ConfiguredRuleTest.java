package org.jinye.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredRuleTest {
  private static final Rule RULE = Rulebook.load().rule("W06");

  @Test
  void aParameterWithoutVariantsIsALiteral() {
    assertThat(RULE.withDefaults().literals()).containsEntry("own_ratio", "cast(2 as double)");
  }

  @Test
  void ofTheValuesThatHoldTheStrictestCounts() {
    ConfiguredRule configured =
        RULE.with(
            Map.of("own_ratio", "1.9"),
            List.of(
                new Variant("own_ratio", Variant.Dimension.UNIT, "990101", "1.5"),
                new Variant("own_ratio", Variant.Dimension.SUPPLY_TYPE, "scarce", "1.8")));

    assertThat(configured.literals().get("own_ratio"))
        .isEqualTo(
            "least(cast(1.9 as double),"
                + " case unit_code when '990101' then cast(1.5 as double) else cast(1.9 as double) end,"
                + " case supply_type when 'scarce' then cast(1.8 as double) else cast(1.9 as double) end)");
  }

  @Test
  void aVariantIsCheckedLikeAnyValue() {
    assertThatThrownBy(() -> varied("own_ratio", "3")).hasMessageContaining("不得比国家规定宽松");
    assertThatThrownBy(() -> varied("cycles", "4")).hasMessageContaining("不能按单位分别设置");
    assertThatThrownBy(() -> varied("nothing", "4")).hasMessageContaining("没有名为 nothing 的参数");
  }

  private static ConfiguredRule varied(String parameter, String value) {
    return RULE.with(
        Map.of(), List.of(new Variant(parameter, Variant.Dimension.UNIT, "990101", value)));
  }
}
