package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.paper.PaperNumber.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

  private static final Bureau BUREAU =
      new Bureau("340123", "金叶县烟草专卖局", "金烟", "金叶县中山路1号", "金叶市烟草专卖局", "金叶县人民法院", "金叶农村商业银行");
  private static final PaperNumber TWELVE = new PaperNumber("金烟", "立", 2026, 12);

  @Test
  void isWrittenInTheBracketsOfTheTrade() {
    assertThat(TWELVE).hasToString("金烟立〔2026〕12号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "金烟立〔2026〕12号",
        "金烟立[2026]第12号",
        "金烟立［２０２６］１２号",
        "金烟立（2026）012号",
        "金烟立【2026年】第12号",
        " 金烟立 〔2026〕　12 号 "
      })
  void isReadHoweverItIsTyped(String typed) {
    assertThat(PaperNumber.read(typed, BUREAU)).isEqualTo(new Typed.Read(TWELVE));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', '请填写文号，例如 金烟立〔2026〕12号。'
          金烟立第12号, '文号“金烟立第12号”没有写年份，例如 金烟立〔2026〕12号。'
          金烟立〔26〕12号, '文号“金烟立〔26〕12号”写法不对，例如 金烟立〔2026〕12号。'
          金烟立〔2026〕号, '文号“金烟立〔2026〕号”写法不对，例如 金烟立〔2026〕12号。'
          桂烟立〔2026〕12号, '文号“桂烟立〔2026〕12号”不是金叶县烟草专卖局的文号，例如 金烟立〔2026〕12号。'
          金烟〔2026〕12号, '文号“金烟〔2026〕12号”没有写文书类别用字，例如 金烟立〔2026〕12号。'
          金烟立〔2026〕0号, '文号“金烟立〔2026〕0号”序号从 1 开始，例如 金烟立〔2026〕12号。'
          金烟立〔0026〕1号, '文号“金烟立〔0026〕1号”年份不对，例如 金烟立〔2026〕12号。'
          """)
  void saysInChineseWhatIsWrong(String typed, String words) {
    assertThat(PaperNumber.read(typed, BUREAU)).isEqualTo(new Typed.Refused(words));
  }

  @Test
  void aHugeTextIsRefusedAndNotRepeated() {
    assertThat(PaperNumber.read("金".repeat(100_000), BUREAU))
        .isEqualTo(new Typed.Refused("文号最多 100 个字，例如 金烟立〔2026〕12号。"));
  }

  @Test
  void aSeriesIsOfOneBureauWordAndYear() {
    assertThat(TWELVE.series())
        .isEqualTo(new PaperNumber("金烟", "立", 2026, 13).series())
        .isNotEqualTo(new PaperNumber("金烟", "不立", 2026, 12).series())
        .isNotEqualTo(new PaperNumber("金烟", "立", 2027, 12).series())
        .isNotEqualTo(new PaperNumber("银烟", "立", 2026, 12).series());
    assertThat(TWELVE.series().number(12)).isEqualTo(TWELVE);
  }

  @Test
  void thereIsNoNumberZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> TWELVE.series().number(0));
  }

  @Property
  void whatIsWrittenReadsBackTheSame(
      @ForAll @From("words") String word,
      @ForAll @IntRange(min = 1980, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 9_999_999) int serial) {
    PaperNumber number = new PaperNumber("金烟", word, year, serial);
    assertThat(PaperNumber.read(number.toString(), BUREAU)).isEqualTo(new Typed.Read(number));
  }

  @Property
  void readsOrRefusesWhateverIsTyped(@ForAll String typed) {
    assertThat(PaperNumber.read(typed, BUREAU)).isNotNull();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        PaperCatalogue.read().kinds().stream()
            .filter(PaperKind::isNumbered)
            .map(PaperKind::word)
            .toList());
  }
}
