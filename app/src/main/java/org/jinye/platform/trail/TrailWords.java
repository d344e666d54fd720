package org.jinye.platform.trail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Chinese names of tables, columns and values, from {@code trail/<module>.properties}: {@code
 * retailers.retailer=零售户}, {@code retailers.retailer.status=状态}, {@code
 * retailers.retailer.status.NORMAL=正常}; {@code *.name=名称} for a column of any table.
 */
@Component
class TrailWords {

  private static final String FILES = "classpath*:trail/*.properties";
  private static final String ANY = "*.";

  private final Properties words = new Properties();
  private final List<TrailWording> wordings;

  TrailWords(ResourcePatternResolver resources, List<TrailWording> wordings) throws IOException {
    this.wordings = wordings;
    for (Resource file : resources.getResources(FILES)) {
      try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        words.load(text);
      }
    }
  }

  /** The table's own name when nobody gave it another. */
  String table(String table) {
    return words.getProperty(table, table);
  }

  String column(String table, String column) {
    String own = words.getProperty(table + "." + column);
    return own != null ? own : words.getProperty(ANY + column, column);
  }

  /** Named by nothing: computed from other columns, and says nothing to a reader. */
  boolean isDerived(String table, String column) {
    return column(table, column).isEmpty();
  }

  /** The word for a code; the code itself when there is none. */
  String value(String table, String column, String code, Map<String, @Nullable Object> row) {
    String own = find(table + "." + column + "." + code);
    String any = own != null ? own : find(ANY + column + "." + code);
    return any != null ? any : said(table, column, code, row).orElse(code);
  }

  String key(String table, String recordKey) {
    return of(table).map(wording -> wording.key(recordKey)).findFirst().orElse(recordKey);
  }

  private Optional<String> said(
      String table, String column, String code, Map<String, @Nullable Object> row) {
    return of(table).flatMap(wording -> wording.word(column, code, row).stream()).findFirst();
  }

  private Stream<TrailWording> of(String table) {
    return wordings.stream().filter(wording -> wording.table().equals(table));
  }

  List<Choice> tables() {
    return words.stringPropertyNames().stream()
        .filter(name -> !name.startsWith(ANY) && name.indexOf('.') == name.lastIndexOf('.'))
        .map(name -> new Choice(name, words.getProperty(name)))
        .sorted(Comparator.comparing(Choice::value))
        .toList();
  }

  private @Nullable String find(String key) {
    return words.getProperty(key);
  }
}
