package org.jinye.demo.internal.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.warnings.OpenWarning;

/** The truth file, asked by warning: what the demo city's people will find out. */
final class TruthBook {

  private static final String COLUMNS =
      "cause,rule,expected,verdict,retailer_id,from_day,to_day,order_number,item_id,words";

  private final Map<String, List<Known>> byRuleAndRetailer = new HashMap<>();
  private final Set<String> suspects = new HashSet<>();

  static TruthBook read(Path file) throws IOException {
    TruthBook book = new TruthBook();
    List<String> lines = Files.readAllLines(file);
    if (!lines.getFirst().equals(COLUMNS)) {
      throw new IOException("not a truth file: " + file);
    }
    lines.stream().skip(1).forEach(book::add);
    return book;
  }

  /** What is known about the warning; the surest first. */
  Optional<Known> about(OpenWarning warning) {
    return byRuleAndRetailer
        .getOrDefault(key(warning.ruleId(), warning.subject()), List.of())
        .stream()
        .filter(known -> known.covers(warning.cycleStart(), warning.itemId()))
        .max(Comparator.comparing(Known::sure).thenComparing(Known::irregular));
  }

  /** Whether something harmless was planted that begins after the day and surely fires. */
  boolean isHarmlessAgain(String rule, String retailer, LocalDate after) {
    return byRuleAndRetailer.getOrDefault(key(rule, retailer), List.of()).stream()
        .anyMatch(known -> known.sure() && !known.irregular() && known.from().isAfter(after));
  }

  boolean isSuspect(String retailer) {
    return suspects.contains(retailer);
  }

  private void add(String line) {
    String[] cells = line.split(",", -1);
    String item = cells[8];
    Known known =
        new Known(
            cells[0],
            cells[2].equals("fires"),
            cells[3].equals("irregular"),
            LocalDate.parse(cells[5]),
            LocalDate.parse(cells[6]),
            item.isEmpty() ? null : item,
            cells[9]);
    if (known.irregular()) {
      suspects.add(cells[4]);
    }
    byRuleAndRetailer
        .computeIfAbsent(key(cells[1], cells[4]), unknown -> new ArrayList<>())
        .add(known);
  }

  private static String key(String rule, String retailer) {
    return rule + "/" + retailer;
  }
}
