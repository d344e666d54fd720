package org.jinye.platform.trail;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Turns an entry of the trail into words. */
@Component
class ChangeReading {

  static final String COLUMNS =
      """
      id, at, actor, table_name, record_key, operation, coalesce(address, '') as address,
      coalesce(request_id, '') as request_id, coalesce(why, '') as why, old_row::text as before,
      new_row::text as after
      """;

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};
  private static final int LONGEST = 500;

  private final TrailWords words;
  private final ObjectMapper json;
  private final Clock clock;

  ChangeReading(TrailWords words, ObjectMapper json, Clock clock) {
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  TrailChange read(ResultSet row, int number) throws SQLException {
    String table = row.getString("table_name");
    return new TrailChange(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        words.table(table),
        words.key(table, row.getString("record_key")),
        operation(row.getString("operation")),
        row.getString("address"),
        row.getString("request_id"),
        row.getString("why"),
        fields(table, parse(row.getString("before")), parse(row.getString("after"))));
  }

  private static String operation(String code) {
    return switch (code) {
      case "insert" -> "新增";
      case "delete" -> "删除";
      default -> "修改";
    };
  }

  private Map<String, @Nullable Object> parse(@Nullable String row) {
    return row == null ? Map.of() : json.readValue(row, ROW);
  }

  private List<FieldChange> fields(
      String table, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    List<FieldChange> fields = new ArrayList<>();
    TreeSet<String> columns = new TreeSet<>(before.keySet());
    columns.addAll(after.keySet());
    for (String column : columns) {
      @Nullable Object was = before.get(column);
      @Nullable Object is = after.get(column);
      // a search digest says nothing to a reader, and changes with the field it belongs to
      if (!Objects.equals(was, is)
          && !column.endsWith("_index")
          && !words.isDerived(table, column)) {
        fields.add(
            new FieldChange(
                words.column(table, column),
                text(table, column, was, before),
                text(table, column, is, after)));
      }
    }
    return fields;
  }

  private String text(
      String table, String column, @Nullable Object value, Map<String, @Nullable Object> row) {
    if (value == null) {
      return "";
    }
    if (column.endsWith("_sealed")) {
      return "（已加密）";
    }
    String text =
        switch (value) {
          case Boolean yes -> yes ? "是" : "否";
          case String word -> time(words.value(table, column, word, row));
          case Map<?, ?> object -> entries(table, column, object, row);
          case List<?> list ->
              list.stream().map(one -> text(table, column, one, row)).collect(joining("、"));
          default -> value.toString();
        };
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** {@code 原因：…；批准人：…}: the keys are codes as the values are. */
  private String entries(
      String table, String column, Map<?, ?> object, Map<String, @Nullable Object> row) {
    return object.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry ->
            words.value(table, column, String.valueOf(entry.getKey()), row)
                + "："
                + text(table, column, entry.getValue(), row))
        .collect(joining("；"));
  }

  /** Moments as jsonb writes them become local time; everything else stays. */
  private String time(String text) {
    if (text.length() < 20 || text.charAt(10) != 'T') {
      return text;
    }
    try {
      return SECOND.format(OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
