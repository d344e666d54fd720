package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

  @ParameterizedTest
  @CsvSource({
    "条例 52条2项3目,《中华人民共和国烟草专卖法实施条例》第五十二条第（二）项第3目",
    "条例 23条2款,《中华人民共和国烟草专卖法实施条例》第二十三条第二款",
    "处罚法 10条,《中华人民共和国行政处罚法》第十条",
    "未保法 123条,《中华人民共和国未成年人保护法》第一百二十三条",
    "刑法 140条,《中华人民共和国刑法》第一百四十条",
    "许可证办法 0条 M,《烟草专卖许可证管理办法》（条款待核）"
  })
  void isWrittenAsADecisionCitesIt(String written, String text) {
    assertThat(Citation.of(written).text()).isEqualTo(text);
  }

  @Test
  void keepsTheLetterOfItsSource() {
    assertThat(Citation.of("专卖法 33条1款 S").mark()).isEqualTo(Mark.S);
    assertThat(Citation.of("专卖法 33条1款").mark()).isEqualTo(Mark.V);
  }

  @Test
  void refusesWhatIsNoCitation() {
    assertThatThrownBy(() -> Citation.of("某法 3条")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Citation.of("条例第3条")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hundredsAreWrittenWithTheirZero() {
    assertThat(Numerals.of(105)).isEqualTo("一百零五");
    assertThat(Numerals.of(110)).isEqualTo("一百一十");
    assertThat(Numerals.of(200)).isEqualTo("二百");
    assertThat(Numerals.of(19)).isEqualTo("十九");
    assertThat(Numerals.of(40)).isEqualTo("四十");
  }
}
