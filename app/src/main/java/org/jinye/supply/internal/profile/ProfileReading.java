package org.jinye.supply.internal.profile;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jinye.supply.RecordKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a profile from YAML. Everything wrong is found in one go and named with its line. */
public final class ProfileReading {

  private static final int TEXT_LIMIT = 500_000;

  private final String name;
  private final List<String> problems = new ArrayList<>();

  private ProfileReading(String name) {
    this.name = name;
  }

  /**
   * Reads a profile, or refuses it with all its problems.
   *
   * @param name how messages call the profile
   */
  public static Profile read(String name, String yaml) {
    return new ProfileReading(name).read(yaml);
  }

  private Profile read(String yaml) {
    var root = new YamlValue(compose(yaml), "", problems);
    var entries = root.entries(List.of("profile", "title", "kinds"));
    String id = "";
    String title = "";
    var kinds = new ArrayList<KindMapping>();
    for (var entry : entries.entrySet()) {
      switch (entry.getKey()) {
        case "profile" -> id = identifier(entry.getValue());
        case "title" -> title = entry.getValue().text(60);
        default -> kinds.addAll(kinds(entry.getValue()));
      }
    }
    for (String key : List.of("profile", "title", "kinds")) {
      if (!entries.containsKey(key)) {
        root.problem("缺少 " + key);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProfileRefused(name, problems);
    }
    return new Profile(id, title, sha256(yaml), List.copyOf(kinds));
  }

  private Node compose(String yaml) {
    if (yaml.length() > TEXT_LIMIT) {
      throw new ProfileRefused(name, List.of("文件过大"));
    }
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    try {
      Node node = new Yaml(options).compose(new StringReader(yaml));
      if (node == null) {
        throw new ProfileRefused(name, List.of("文件是空的"));
      }
      return node;
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      String place = mark == null ? "" : "第 %d 行".formatted(mark.getLine() + 1);
      throw new ProfileRefused(name, List.of(place + "不是正确的 YAML"));
    } catch (YAMLException broken) {
      throw new ProfileRefused(name, List.of("不是正确的 YAML"));
    }
  }

  private static String identifier(YamlValue value) {
    String id = value.text(40);
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]*")) {
      value.problem("只能用小写字母、数字和连字符");
    }
    return id;
  }

  private static List<KindMapping> kinds(YamlValue value) {
    List<String> known = Arrays.stream(RecordKind.values()).map(RecordKind::id).toList();
    var kinds = new ArrayList<KindMapping>();
    var entries = value.entries(known);
    for (RecordKind kind : RecordKind.values()) {
      YamlValue found = entries.get(kind.id());
      if (found != null) {
        kinds.add(KindReading.read(kind, found));
      }
    }
    if (kinds.isEmpty()) {
      value.problem("至少应有一种数据");
    }
    return kinds;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
