package org.jinye.supply.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileProbeTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TABLE = "许可证号,店名\n990101000001,东街便利店\n990101000002,西门烟酒\n";

  @TempDir Path folder;

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
    TextShape plain = shape(TABLE.getBytes(StandardCharsets.UTF_8));
    assertThat(plain.charset()).isEqualTo("UTF-8");
    assertThat(plain.header()).containsExactly("许可证号", "店名");
    assertThat(plain.records()).isEqualTo(2);
    assertThat(plain.regular()).isTrue();
    TextShape marked = shape(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8));
    assertThat(marked.header()).containsExactly("许可证号", "店名");
  }

  @Test
  void readsGb18030AndUtf16ThroughACopyInUtf8() throws IOException {
    SourceFile chinese = probe(TABLE.getBytes(GB18030));
    assertThat(Objects.requireNonNull(chinese.shape()).charset()).isEqualTo("GB18030");
    assertThat(chinese.readable()).content(StandardCharsets.UTF_8).isEqualTo(TABLE);
    SourceFile wide = probe(TABLE.getBytes(StandardCharsets.UTF_16));
    assertThat(Objects.requireNonNull(wide.shape()).header()).containsExactly("许可证号", "店名");
  }

  @Test
  void takesTextWithOneBrokenCharacterAsUtf8() throws IOException {
    byte[] bytes = TABLE.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    SourceFile file = probe(bytes);
    assertThat(Objects.requireNonNull(file.shape()).charset()).isEqualTo("UTF-8");
    assertThat(file.readable()).content(StandardCharsets.UTF_8).contains("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    TextShape shape =
        shape("a#b#c\n1#2#3\n".replace("#", delimiter).getBytes(StandardCharsets.UTF_8));
    assertThat((char) shape.delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(shape.regular()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n\n3,4\n",
        "a,b\n1,2,3\n",
        "a,b\n1\n",
        "a,b\n\"1\n\",2\n",
        "a,b\n\"1\"x,2\n",
        "a,b\n1,\"2\n",
        "a,b\r\n1,2\n",
        "a,b\n1\r,2\n",
        "a,b\n5\" pipe,2\n",
      })
  void callsAFileIrregularWhoseRecordsDiffer(String text) throws IOException {
    assertThat(shape((text + "1,2\n".repeat(9)).getBytes(StandardCharsets.UTF_8).clone()).regular())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n",
        "a,b\n1,2\n3,4",
        "a,b\r\n1,2\r\n3,4\r\n",
        "a,b\r\n1,2\r\n3,4",
        "a,b\n\"1\",\"2,,\"\"x\"\n\"\",\n",
      })
  void callsAFileRegularWhoseRecordsAreLikeTheHeader(String text) throws IOException {
    TextShape shape = shape(text.getBytes(StandardCharsets.UTF_8));
    assertThat(shape.regular()).isTrue();
    assertThat(shape.records()).isEqualTo(2);
  }

  @Test
  void saysTheSameOfAFileWhereverTheStretchesEnd() {
    var random = new Random(7);
    byte[] alphabet = "ab,,\"\"\n\n\r1234567890123456中".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 3_000; round++) {
      byte[] bytes = new byte[5 + random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      byte[] text = concat("a,b\n".getBytes(StandardCharsets.UTF_8), bytes);
      var whole = new TextScan();
      whole.accept(text, 0, text.length);
      whole.end();
      var parts = new TextScan();
      int cut = 4 + random.nextInt(bytes.length);
      parts.accept(text, 0, cut);
      parts.accept(Arrays.copyOfRange(text, cut, text.length), 0, text.length - cut);
      parts.end();
      assertThat(parts.shape("")).isEqualTo(whole.shape(""));
      assertThat(parts.isUtf8()).isEqualTo(whole.isUtf8());
    }
  }

  @Test
  void refusesALineOfManyMegabytesAfterReadingLittleOfIt() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] stretch = "1234567890".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 60; i++) {
        out.write(stretch);
      }
    }
    assertThatThrownBy(() -> new FileProbe(folder).probe(file))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("第 3 行超过");
  }

  @Test
  void refusesWhatIsNoDataFileAndSaysWhatItIs() throws IOException {
    assertThat(refusal(new byte[0])).contains("空");
    assertThat(refusal("a,b\n".getBytes(StandardCharsets.UTF_8))).contains("没有数据行");
    assertThat(refusal("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).contains("PDF");
    byte[] junk = new byte[100_000];
    new Random(1).nextBytes(junk);
    assertThat(refusal(junk)).contains("不是文本");
    byte[] neither = new byte[4_000];
    Arrays.fill(neither, (byte) 0xFF);
    neither[0] = 'a';
    neither[1] = '\n';
    assertThat(refusal(neither)).contains("编码");
  }

  @Test
  void tellsEncryptedWorkbooksFromOldOnes() throws IOException {
    assertThat(refusal(oleWith("Workbook"))).contains(".xls）");
    assertThat(refusal(oleWith("EncryptedPackage"))).contains("密码");
  }

  private static byte[] oleWith(String name) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] head = new byte[512];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(magic, 0, head, 0, 4);
    head[30] = 9;
    head[48] = 2;
    out.write(head);
    out.write(new byte[1024]);
    out.write(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_16LE), 512));
    return out.toByteArray();
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("refused"), bytes);
    try {
      new FileProbe(folder).probe(file);
    } catch (FileRefused refused) {
      return refused.text();
    }
    return "taken";
  }

  private TextShape shape(byte[] bytes) throws IOException {
    return Objects.requireNonNull(probe(bytes).shape());
  }

  private SourceFile probe(byte[] bytes) throws IOException {
    return new FileProbe(folder).probe(Files.write(folder.resolve("file"), bytes));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
