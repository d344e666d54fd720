package org.jinye.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

  /** Published codes of listed companies. */
  private static final String[] REAL = {
    "91350100M000100Y43", "9144030071526726XG", "91110000802100433B"
  };

  @Test
  void takesPublishedCodes() {
    for (String code : REAL) {
      assertThat(CreditCode.problemWith(code)).as(code).isEmpty();
      assertThat(CreditCode.of(" " + code.toLowerCase(java.util.Locale.ROOT)).value())
          .isEqualTo(code);
    }
  }

  @Test
  void refusesAnotherCheckCharacter() {
    assertThat(CreditCode.problemWith("91350100M000100Y44"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("校验位"));
  }

  @Test
  void refusesLettersThatTheStandardLeavesOut() {
    for (char letter : "IOSVZ".toCharArray()) {
      assertThat(CreditCode.problemWith("91350100M00010" + letter + "Y43")).isPresent();
    }
    assertThat(CreditCode.problemWith("91350100M000100Y4")).isPresent();
    assertThat(CreditCode.problemWith("9135010AM000100Y43")).isPresent();
  }

  @Property(tries = 200)
  void anyOneWrongCharacterIsNoticed(
      @ForAll @IntRange(min = 8, max = 16) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    String right = REAL[0];
    char wrong = alphabet.charAt((alphabet.indexOf(right.charAt(place)) + by) % 31);
    assertThat(
            CreditCode.problemWith(right.substring(0, place) + wrong + right.substring(place + 1)))
        .isPresent();
  }
}
