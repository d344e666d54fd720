package org.jinye.supply.internal.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row as a JSON object: names with texts, numbers or nothing. */
final class JsonLine {

  /** Longer ones are no quantity of ours, and written out they could fill the memory. */
  private static final int MOST_DIGITS = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonLine() {}

  /** Its fields as text, in their order; nothing when it is not built so. */
  static Optional<Map<String, String>> parse(String line) {
    JsonNode node = read(line);
    if (node == null || !node.isObject()) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String text = text(field.getValue());
      if (text == null || fields.put(field.getKey().strip(), text) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  private static @Nullable JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BOOLEAN -> value.asString();
      case NULL -> "";
      case NUMBER -> number(value.decimalValue());
      case ARRAY, BINARY, MISSING, OBJECT, POJO -> null;
    };
  }

  private static @Nullable String number(BigDecimal number) {
    boolean isShort =
        number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    return isShort ? number.toPlainString() : null;
  }
}
