package org.jinye.casebook.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PastedCodesTest {

  private static final String A = code(1);
  private static final String B = code(2);

  @Test
  void separatesByBlanksCommasAndLinesAlsoInFullWidth() {
    String pasted = A + "，" + B + "　" + code(3) + "\r\n" + code(4) + "；" + code(5) + "、" + code(6);
    PastedCodes codes = PastedCodes.read(pasted + "\n\n," + code(7) + ",");
    assertThat(codes.faults()).isEmpty();
    assertThat(codes.codes())
        .extracting(LaserCode::text)
        .containsExactly(A, B, code(3), code(4), code(5), code(6), code(7));
  }

  @Test
  void joinsTheTwoHalvesThatStandOnTheCarton() {
    String halves =
        A.substring(0, 16)
            + "\n"
            + A.substring(16)
            + "\n"
            + B.substring(0, 16)
            + " "
            + B.substring(16).toLowerCase(java.util.Locale.ROOT);
    assertThat(PastedCodes.read(halves).codes()).extracting(LaserCode::text).containsExactly(A, B);
  }

  @Test
  void tellsWhatRepeatsAndWhere() {
    PastedCodes codes = PastedCodes.read(A + "\n" + B + " " + B + "\n" + A);
    assertThat(codes.codes()).hasSize(2);
    assertThat(codes.faults())
        .extracting(PastedCodes.Fault::words)
        .containsExactly("第2行：喷码" + B + "同一行内重复", "第3行：喷码" + A + "与第1行重复");
  }

  @Test
  void tellsWhatIsNoCodeAndWhy() {
    PastedCodes codes = PastedCodes.read(A + "\n123\n" + A.replace("JYYC", "1234"));
    assertThat(codes.faults())
        .extracting(PastedCodes.Fault::words)
        .containsExactly(
            "第2行：“123”有3位，应为32位（16位数字、4位字母、12位数字）",
            "第3行：“" + A.replace("JYYC", "1234") + "”应为16位数字、4位字母、12位数字");
  }

  @Test
  void anEmptyPasteHasNoCodesAndNoFaults() {
    assertThat(PastedCodes.read(" \n　")).isEqualTo(PastedCodes.read(""));
    assertThat(PastedCodes.read("").codes()).isEmpty();
  }

  @Test
  void readsFiveThousandAtOnceAndTellsWhereItStopped() {
    String pasted = codes(5_001);
    PastedCodes codes =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> PastedCodes.read(pasted));
    assertThat(codes.codes()).hasSize(5_000);
    assertThat(codes.faults())
        .extracting(PastedCodes.Fault::words)
        .containsExactly("第5001行：一次最多录入5000个喷码，从这里起没有录入");
  }

  private static String codes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(PastedCodesTest::code)
        .collect(Collectors.joining("\n"));
  }

  private static String code(int number) {
    return "60803%09d%02dJYYC990101100001".formatted(number / 50, number % 50 + 1);
  }
}
