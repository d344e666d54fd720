package org.jinye.supply.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  @TempDir Path folder;

  @Test
  void readsObjectsAsRowsWhateverTheOrderOfTheirNames() throws IOException {
    assertThat(
            rows(
                """
                {"a": "x", "b": 10}

                {"b": 1250.50, "a": null}
                {"c": true, "a": "逗号, \\"引号\\"\\n换行"}
                {"b": 12345678901234567890}
                """))
        .containsExactly(
            "1|x|10|", "3||1250.50|", "4|逗号, \"引号\"\n换行||true", "5||12345678901234567890|");
  }

  @Test
  void setsAsideWhatIsNoFlatObjectWithItsLine() throws IOException {
    Path file =
        file(
            """
            {"a": 1}
            {"a": 1
            [1, 2]
            {"a": {"b": 1}}
            {"a": 1, "a": 2}
            {"a": 1} {"a": 2}
            {"a": 1e999999999}
            nothing
            {"a": 2}
            """);
    assertThat(query(file, "select line || '|' || c0 from raw order by line"))
        .containsExactly("1|1", "9|2");
    assertThat(query(file, "select line || '|' || fault from broken order by line"))
        .containsExactly(
            "2|json_form",
            "3|json_form",
            "4|json_form",
            "5|json_form",
            "6|json_form",
            "7|json_form",
            "8|json_form");
  }

  @Test
  void halfACharacterThatItsSenderCutOffKeepsNoRowBack() throws IOException {
    assertThat(rows("{\"a\": \"张\\ud83d\"}\n{\"a\": \"李\"}\n")).containsExactly("1|张?", "2|李");
    Path file = file("{\"a\": 1}\n" + "x".repeat(1999) + "😀".repeat(3) + "\n");
    assertThat(query(file, "select line || '|' || fault from broken"))
        .containsExactly("2|json_form");
  }

  @Test
  void tellsTheColumnsFromTheBeginning() throws IOException {
    Path file = file("\uFEFF{\"a\": 1}\r\n{\"b\": 2, \"a\": 1}\r\n");
    assertThat(FileHeader.peek(file, folder)).containsExactly("a", "b");
    assertThat(new FileProbe(folder).probe(file).kind()).isEqualTo(FileKind.JSON_LINES);
    Path large = file("{\"a\": 1}\n" + "{\"b\": 1}\n".repeat(20_000));
    assertThat(FileHeader.peek(large, folder)).containsExactly("a", "b");
    Path wide = file("{\"a\": \"" + "x".repeat(100_000) + "\"}\n{\"b\": 1}\n");
    assertThat(FileHeader.peek(wide, folder)).containsExactly("a", "b");
  }

  @Test
  void refusesWhatHoldsNoObjectIsNoUtf8OrHasALineWithoutEnd() throws IOException {
    assertThatThrownBy(() -> rows("{\n  \"a\": 1\n}\n"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("没有一行是 JSON 对象");
    Path chinese =
        Files.write(
            folder.resolve("gbk.jsonl"), "{\"许可证号\": 1}\n".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> query(chinese, "select 1"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> rows("{\"a\": 1}\n{\"a\": \"" + "x".repeat(1_000_001)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("第 2 行超过");
  }

  private List<String> rows(String text) throws IOException {
    Path file = file(text);
    int columns = FileHeader.peek(file, folder).size();
    String fields =
        IntStream.range(0, columns)
            .mapToObj(i -> "coalesce(c" + i + ", '')")
            .collect(Collectors.joining(" || '|' || "));
    return query(
        file,
        "select line || '|' || " + (columns == 0 ? "''" : fields) + " from raw order by line");
  }

  private Path file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "rows", ".any");
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> query(Path file, String sql) throws IOException {
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      RawTable.load(duck, new FileProbe(folder).probe(file), folder);
      return duck.list(sql, row -> row.getString(1));
    }
  }
}
