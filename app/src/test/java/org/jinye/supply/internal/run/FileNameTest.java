package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void leavesOutFoldersAndWhatCannotBeSeen() {
    assertThat(FileName.plain("C:\\x\\订单\u202Evsc.xlsx")).isEqualTo("订单vsc.xlsx");
    assertThat(FileName.plain("../a\n\u0000\u00AD\uD800b\u2028.csv ")).isEqualTo("ab.csv");
    for (String nothing : new String[] {"", "..", "a/", "\u200B", "."}) {
      assertThat(FileName.plain(nothing)).isEqualTo("未命名");
    }
  }

  @Test
  void keepsTheEndOfALongNameWithoutCuttingASign() {
    assertThat(FileName.plain("字".repeat(300) + ".csv")).hasSize(200).endsWith("字.csv");
    assertThat(FileName.plain("😀".repeat(300))).isEqualTo("😀".repeat(200));
  }

  @Test
  void shortensByBytesAndKeepsTheEnding() {
    String name = FileName.shortened("单".repeat(82) + ".csv", 110);
    assertThat(name).isEqualTo("单".repeat(35) + ".csv");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(110);
    assertThat(FileName.shortened("a.csv", 110)).isEqualTo("a.csv");
    assertThat(FileName.shortened("a." + "b".repeat(200), 110)).hasSize(110);
  }
}
