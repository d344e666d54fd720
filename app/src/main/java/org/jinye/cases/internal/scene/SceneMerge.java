package org.jinye.cases.internal.scene;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.casebook.goods.PastedCodes;

/**
 * A record and the changes of a device put together, place by place. The same changes sent again
 * change nothing.
 *
 * @param values with all changes that contradict nobody
 * @param conflicts places that somebody else changed otherwise, with what stands there now
 */
record SceneMerge(Map<String, String> values, Map<String, String> conflicts) {

  static SceneMerge of(Map<String, String> current, Map<String, SceneChange> changes) {
    Map<String, String> values = new HashMap<>(current);
    Map<String, String> conflicts = new LinkedHashMap<>();
    changes.forEach((key, change) -> {
      String theirs = current.getOrDefault(key, "");
      if (theirs.equals(change.was())) {
        put(values, key, change.now());
      } else if (SceneKey.isCodes(key)) {
        put(values, key, codes(theirs, change));
      } else if (!theirs.equals(change.now())) {
        conflicts.put(key, theirs);
      }
    });
    return new SceneMerge(values, conflicts);
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (value.isEmpty()) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** What both have, without what this device took out. */
  private static String codes(String theirs, SceneChange change) {
    Set<String> all = lines(theirs);
    Set<String> out = lines(change.was());
    out.removeAll(lines(change.now()));
    all.addAll(lines(change.now()));
    all.removeAll(out);
    return String.join("\n", all);
  }

  /** Codes whose halves stand on two lines are whole here; what is no code stays a line. */
  private static Set<String> lines(String text) {
    PastedCodes read = PastedCodes.read(text);
    Stream<String> lines =
        read.faults().isEmpty() ? read.codes().stream().map(LaserCode::text) : text.lines();
    return lines
        .filter(line -> !line.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
