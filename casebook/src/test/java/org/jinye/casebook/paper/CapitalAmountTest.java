package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jinye.casebook.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 零元整
          0.05, 伍分
          0.50, 伍角整
          0.55, 伍角伍分
          1, 壹元整
          10, 壹拾元整
          1234.50, 壹仟贰佰叁拾肆元伍角整
          1234.05, 壹仟贰佰叁拾肆元零伍分
          1409.50, 壹仟肆佰零玖元伍角整
          6007.14, 陆仟零柒元壹角肆分
          1680.32, 壹仟陆佰捌拾元叁角贰分
          10005, 壹万零伍元整
          10500, 壹万零伍佰元整
          107000.53, 壹拾万柒仟元伍角叁分
          16409.02, 壹万陆仟肆佰零玖元零贰分
          20000, 贰万元整
          1000001, 壹佰万零壹元整
          100000000, 壹亿元整
          100010000, 壹亿零壹万元整
          100000001, 壹亿零壹元整
          1234567890.12, 壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分
          1000000000000, 壹万亿元整
          """)
  void isWrittenAsOnABill(BigDecimal yuan, String words) {
    assertThat(CapitalAmount.of(Money.ofYuan(yuan))).isEqualTo(words);
  }

  @Test
  void namesTheCurrencyWhenAsked() {
    assertThat(CapitalAmount.withCurrency(Money.ofYuan(5))).isEqualTo("人民币伍元整");
  }

  @Property(tries = 5_000)
  void readsBackAsTheSameAmount(@ForAll @LongRange(min = 0) long fen) {
    assertThat(fenOf(CapitalAmount.of(new Money(fen)))).isEqualTo(fen);
  }

  @Property(tries = 5_000)
  void readsBackWithAnyNumberOfZeros(
      @ForAll @LongRange(min = 0, max = 9_999) long high,
      @ForAll @LongRange(min = 0, max = 9_999) long low,
      @ForAll @IntRange(min = 0, max = 13) int places) {
    long fen = BigDecimal.valueOf(high).movePointRight(places).longValueExact() + low;
    assertThat(fenOf(CapitalAmount.of(new Money(fen)))).isEqualTo(fen);
  }

  @Property(tries = 5_000)
  void hasNoTwoZerosTogetherNoneAtTheEndAndEndsAsTheRuleSays(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fen) {
    String words = CapitalAmount.of(new Money(fen));
    assertThat(words)
        .doesNotContain("零零", "零元", "零万", "零亿", "零角", "零分", "亿万")
        .endsWith(fen % 10 == 0 ? "整" : "分");
  }

  /** Reads capitals the way a cashier does. */
  private static long fenOf(String words) {
    String rest = words.replace("整", "");
    long fen = 0;
    int yuan = rest.indexOf('元');
    if (yuan >= 0) {
      fen = Math.multiplyExact(numberOf(rest.substring(0, yuan)), 100);
      rest = rest.substring(yuan + 1);
    }
    int digit = 0;
    for (int i = 0; i < rest.length(); i++) {
      char one = rest.charAt(i);
      switch (one) {
        case '角' -> fen = Math.addExact(fen, digit * 10L);
        case '分' -> fen = Math.addExact(fen, digit);
        default -> digit = DIGITS.indexOf(one);
      }
    }
    return fen;
  }

  private static long numberOf(String words) {
    int yi = words.lastIndexOf('亿');
    if (yi >= 0) {
      return numberOf(words.substring(0, yi)) * 100_000_000 + numberOf(words.substring(yi + 1));
    }
    int wan = words.lastIndexOf('万');
    if (wan >= 0) {
      return numberOf(words.substring(0, wan)) * 10_000 + numberOf(words.substring(wan + 1));
    }
    long number = 0;
    int digit = 0;
    for (int i = 0; i < words.length(); i++) {
      char one = words.charAt(i);
      switch (one) {
        case '仟' -> number += digit * 1_000L;
        case '佰' -> number += digit * 100L;
        case '拾' -> number += digit * 10L;
        default -> digit = DIGITS.indexOf(one);
      }
      if ("仟佰拾".indexOf(one) >= 0) {
        digit = 0;
      }
    }
    return number + digit;
  }
}
