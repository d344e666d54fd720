package org.jinye.cases.internal.scene;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a record: a field of it, of one of its lines of goods, or of a signature. */
final class SceneKey {

  static final String GOODS = "goods";
  static final String SIGNATURE = "signature";

  private static final Pattern PART =
      Pattern.compile(
          "(?<list>goods|signature)\\.(?<id>[a-z0-9]{1,24})\\.(?<field>[A-Za-z]{2,10})");

  /** Longest texts, by field. */
  private static final Map<String, Map<String, Integer>> LONGEST =
      Map.of(
          GOODS,
          Map.of("item", 100, "quantity", 60, "nature", 20, "codes", 200_000, "kept", 5),
          SIGNATURE,
          Map.of(
              "as", 20, "name", 200, "words", 500, "refused", 5, "at", 20, "digest", 64, "image",
              64));

  private static final Map<String, String> TITLES =
      Map.of("item", "品名规格", "quantity", "数量", "nature", "真伪", "codes", "喷码", "kept", "登记保存");

  private SceneKey() {}

  /** In characters; empty for what no record holds. */
  static Optional<Integer> findLongest(String key) {
    Optional<SceneField> field = SceneField.find(key);
    if (field.isPresent()) {
      return field.map(SceneField::longest);
    }
    Matcher part = PART.matcher(key);
    return part.matches()
        ? Optional.ofNullable(
            LONGEST.getOrDefault(part.group("list"), Map.of()).get(part.group("field")))
        : Optional.empty();
  }

  /** What people call it. */
  static String title(String key) {
    Matcher part = PART.matcher(key);
    return part.matches()
        ? TITLES.getOrDefault(part.group("field"), "签名")
        : SceneField.find(key).map(SceneField::title).orElse(key);
  }

  /** A set of codes, of which each side may have scanned some. */
  static boolean isCodes(String key) {
    return key.startsWith(GOODS + ".") && key.endsWith(".codes");
  }
}
