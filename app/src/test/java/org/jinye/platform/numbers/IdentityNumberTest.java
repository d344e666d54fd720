package org.jinye.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {

  /** The example of the standard's annex. */
  private static final String STANDARD = "11010519491231002X";

  @Test
  void takesTheExampleOfTheStandard() {
    assertThat(IdentityNumber.problemWith(STANDARD)).isEmpty();
    assertThat(IdentityNumber.of(" 11010519491231002x ").value()).isEqualTo(STANDARD);
    assertThat(IdentityNumber.of(STANDARD).birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
  }

  @Test
  void refusesAnotherCheckCharacter() {
    for (char check : "0123456789".toCharArray()) {
      assertThat(IdentityNumber.problemWith(STANDARD.substring(0, 17) + check))
          .hasValueSatisfying(problem -> assertThat(problem).contains("校验位"));
    }
  }

  @Test
  void refusesWhatHasNotTheForm() {
    assertThat(IdentityNumber.problemWith("")).isPresent();
    assertThat(IdentityNumber.problemWith("110105491231002")).isPresent();
    assertThat(IdentityNumber.problemWith("1101051949123100２X")).isPresent();
    assertThatThrownBy(() -> new IdentityNumber("x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesADayThatNeverWas() {
    String digits = "11010519490230002";
    assertThat(IdentityNumber.problemWith(digits + IdentityNumber.checkOf(digits)))
        .hasValueSatisfying(problem -> assertThat(problem).contains("出生日期"));
  }

  @Test
  void refusesAProvinceThatDoesNotExist() {
    String digits = "99010519491231002";
    assertThat(IdentityNumber.problemWith(digits + IdentityNumber.checkOf(digits)))
        .hasValueSatisfying(problem -> assertThat(problem).contains("省级代码"));
  }

  @Test
  void keepsTheBirthDateOutOfLogs() {
    assertThat(IdentityNumber.of(STANDARD)).hasToString("110105********002X");
  }

  @Property(tries = 200)
  void anyOneWrongDigitOfTheSequenceIsNoticed(
      @ForAll @IntRange(max = 999) int sequence, @ForAll @IntRange(min = 1, max = 9) int shift) {
    String digits = "34010219800101" + "%03d".formatted(sequence);
    String right = digits + IdentityNumber.checkOf(digits);
    assertThat(IdentityNumber.problemWith(right)).isEmpty();
    char wrong = (char) ('0' + (right.charAt(16) - '0' + shift) % 10);
    assertThat(IdentityNumber.problemWith(right.substring(0, 16) + wrong + right.charAt(17)))
        .isPresent();
  }
}
