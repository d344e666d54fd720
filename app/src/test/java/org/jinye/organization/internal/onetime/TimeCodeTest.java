package org.jinye.organization.internal.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B. */
class TimeCodeTest {

  private static final String DIGITS = "1234567890";

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void givesTheCodesOfTheStandard(long second, String sha1, String sha256, String sha512) {
    assertThat(code("HmacSHA1", 20, second)).isEqualTo(sha1);
    assertThat(code("HmacSHA256", 32, second)).isEqualTo(sha256);
    assertThat(code("HmacSHA512", 64, second)).isEqualTo(sha512);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "5, 254676",
    "6, 287922",
    "7, 162583",
    "8, 399871",
    "9, 520489"
  })
  void givesTheSixDigitsOfTheOlderStandardUnderIt(long step, String code) {
    assertThat(TimeCode.USUAL.at(seed(20), step)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "29, 0", "30, 1", "59, 1", "60, 2"})
  void countsStepsOfThirtySeconds(long second, long step) {
    assertThat(TimeCode.step(Instant.ofEpochSecond(second))).isEqualTo(step);
  }

  private static String code(String algorithm, int bytes, long second) {
    return new TimeCode(algorithm, 8).at(seed(bytes), TimeCode.step(Instant.ofEpochSecond(second)));
  }

  private static byte[] seed(int bytes) {
    return DIGITS.repeat(7).substring(0, bytes).getBytes(StandardCharsets.UTF_8);
  }

  static String hexSeed() {
    return HexFormat.of().formatHex(seed(20));
  }
}
