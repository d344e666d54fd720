package org.jinye.worktime.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jinye.worktime.internal.CalendarProblem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a calendar file of either form. */
public final class CalendarFile {

  /** A year's file is about 5 KB; anything far beyond it is something else. */
  public static final int LARGEST = 256 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CalendarFile() {}

  public static CalendarReading read(byte[] content, int expectedYear) {
    if (content.length == 0) {
      return refused(Code.EMPTY, "文件是空的。");
    }
    if (content.length > LARGEST) {
      return refused(Code.TOO_LARGE, "文件超过 %d KB，不像一年的日历。".formatted(LARGEST / 1024));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return refused(Code.NOT_UTF8, "文件不是 UTF-8 编码的文本。");
    }
    return read(text.startsWith("\uFEFF") ? text.substring(1) : text, expectedYear);
  }

  private static CalendarReading read(String text, int expectedYear) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : "（第 %d 行第 %d 列）".formatted(at.getLineNr(), at.getColumnNr());
      return refused(Code.NOT_JSON, "文件不是有效的 JSON" + where + "。");
    }
    if (!root.isObject()) {
      return refused(Code.NOT_JSON, "文件不是有效的 JSON：最外层应是一对花括号。");
    }
    return new CalendarCheck(CalendarForms.takeApart(root), expectedYear).judge();
  }

  private static CalendarReading refused(Code code, String message) {
    return new CalendarReading.Refused(List.of(new CalendarProblem(code, "", message)));
  }
}
