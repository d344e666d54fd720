package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.junit.jupiter.api.Test;

class CodeCheckTest {

  private static final String A = "6080300000001701JYYC990101100001";
  private static final String B = "6080300000001702JYYC990101100001";

  @Test
  void saysNothingWhenCodesAndCartonsAgree() {
    assertThat(CodeCheck.of(List.of(line("2", A, B)))).isEmpty();
    assertThat(CodeCheck.of(List.of(line("10")))).isEmpty();
  }

  @Test
  void countsCodesAgainstCartons() {
    assertThat(CodeCheck.of(List.of(line("3", A, B), line("0.5"))))
        .containsExactly("第1行“黄山（硬）”：数量3条，喷码2个，少1个");
    assertThat(CodeCheck.of(List.of(line("1", A, B)))).containsExactly("第1行“黄山（硬）”：数量1条，喷码2个，多1个");
  }

  @Test
  void anOpenedCartonHasItsCodeToo() {
    assertThat(CodeCheck.of(List.of(line("1.2", A, B)))).isEmpty();
  }

  @Test
  void tellsCodesThatRepeatWithinAndAcrossLines() {
    assertThat(CodeCheck.of(List.of(line("2", A, A), line("1", A))))
        .containsExactly("第1行：喷码" + A + "在本行重复", "第2行：喷码" + A + "与第1行重复");
  }

  @Test
  void tellsWhatIsNoCode() {
    assertThat(CodeCheck.of(List.of(line("1", "烫码")))).containsExactly("第1行：喷码“烫码”不是32位喷码");
  }

  private static GoodsLine line(String cartons, String... codes) {
    Quantity quantity = Quantity.of(new BigDecimal(cartons), QuantityUnit.CARTON);
    return new GoodsLine("黄山（硬）", quantity, Nature.GENUINE, null, List.of(codes));
  }
}
