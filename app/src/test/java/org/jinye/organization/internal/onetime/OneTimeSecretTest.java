package org.jinye.organization.internal.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jinye.platform.web.QrCode;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

  /** The secret of RFC 6238's vectors. */
  private static final OneTimeSecret SECRET = new OneTimeSecret(TimeCodeTest.hexSeed());

  private static final Instant NOW = Instant.ofEpochSecond(59);
  private static final int CELL = 4;

  @Test
  void showsItsKeyInBase32() {
    assertThat(SECRET.key()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(new OneTimeSecret("00".repeat(19) + "ff").key()).isEqualTo("A".repeat(30) + "H7");
    assertThat(SECRET.keyInGroups()).startsWith("GEZD GNBV GY3T");
  }

  @Test
  void takesTheCodesOfOneStepBeforeAndAfter() {
    assertThat(SECRET.stepOf("287082", NOW, 0)).hasValue(1);
    assertThat(SECRET.stepOf("287082", NOW.plusSeconds(30), 0)).hasValue(1);
    assertThat(SECRET.stepOf("287082", NOW.minusSeconds(30), -1)).hasValue(1);
    assertThat(SECRET.stepOf("287082", NOW.plusSeconds(61), 0)).isEmpty();
    assertThat(SECRET.stepOf("000000", NOW, 0)).isEmpty();
    assertThat(SECRET.stepOf("", NOW, 0)).isEmpty();
  }

  @Test
  void takesNoCodeOfAStepThatWasTaken() {
    assertThat(SECRET.stepOf("287082", NOW, 1)).isEmpty();
  }

  @Test
  void isOfItsOwnEachTime() {
    assertThat(OneTimeSecret.random()).isNotEqualTo(OneTimeSecret.random());
    assertThat(OneTimeSecret.random().toString()).isEqualTo("secret");
  }

  @Test
  void aCameraReadsThePicture() throws Exception {
    String address = SECRET.address("shi 内管");
    String picture = QrCode.address(address);
    var svg =
        new String(
            Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1)),
            StandardCharsets.UTF_8);
    assertThat(read(svg)).isEqualTo(address);
    assertThat(address)
        .isEqualTo(
            "otpauth://totp/%E9%87%91%E5%8F%B6:shi%20%E5%86%85%E7%AE%A1"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E9%87%91%E5%8F%B6");
  }

  @Test
  void givesRecoveryCodesThatDiffer() {
    assertThat(new HashSet<>(RecoveryCode.some())).hasSize(RecoveryCode.COUNT);
    assertThat(RecoveryCode.some()).allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
    assertThat(RecoveryCode.cleaned(" ABCDE fghjk ")).isEqualTo("abcde-fghjk");
  }

  /** Paints the picture as a browser does and reads it as a phone does. */
  private static String read(String svg) throws Exception {
    var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * CELL;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    var cells = Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg);
    while (cells.find()) {
      for (int y = 0; y < CELL; y++) {
        int row = (Integer.parseInt(cells.group(2)) * CELL + y) * side;
        int from = row + Integer.parseInt(cells.group(1)) * CELL;
        Arrays.fill(pixels, from, from + CELL, 0);
      }
    }
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(bitmap).getText();
  }
}
