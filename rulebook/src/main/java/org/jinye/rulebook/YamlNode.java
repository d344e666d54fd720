package org.jinye.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a YAML file that knows where it stands, so that a refusal names file and field. */
final class YamlNode {
  private final String file;
  private final String path;
  private final Map<?, ?> fields;

  private YamlNode(String file, String path, Map<?, ?> fields) {
    this.file = file;
    this.path = path;
    this.fields = fields;
  }

  static YamlNode parse(String file, String text) {
    Object root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException notYaml) {
      throw RuleFileException.unreadable(file, notYaml);
    }
    if (!(root instanceof Map<?, ?> fields)) {
      throw RuleFileException.field(file, "全文", "应为“字段: 值”的形式");
    }
    return new YamlNode(file, "", fields);
  }

  /** Refuses a field that nobody would read: most often a slip in its name. */
  YamlNode only(String... known) {
    Set<Object> unknown = new LinkedHashSet<>(fields.keySet());
    unknown.removeAll(Set.of((Object[]) known));
    if (!unknown.isEmpty()) {
      throw refuse(String.valueOf(unknown.iterator().next()), "没有这个字段");
    }
    return this;
  }

  String text(String field) {
    String text = optionalText(field);
    if (text == null) {
      throw refuse(field, "缺少这个字段");
    }
    return text;
  }

  @Nullable String optionalText(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (value instanceof Map || value instanceof List || value.toString().isBlank()) {
      throw refuse(field, "应为一段文字");
    }
    return value.toString().strip();
  }

  boolean flag(String field) {
    return switch (fields.get(field)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw refuse(field, "应为 true 或 false");
    };
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(field)) {
      if (element == null || element instanceof Map || element instanceof List) {
        throw refuse(field, "应为若干段文字");
      }
      texts.add(element.toString().strip());
    }
    return texts;
  }

  /** The elements of a list of mappings; none when the field is absent. */
  List<YamlNode> nodes(String field) {
    List<YamlNode> nodes = new ArrayList<>();
    for (Object element : list(field)) {
      String at = at(field) + "[" + (nodes.size() + 1) + "]";
      if (!(element instanceof Map<?, ?> inner)) {
        throw RuleFileException.field(file, at, "应为“字段: 值”的形式");
      }
      nodes.add(new YamlNode(file, at, inner));
    }
    return nodes;
  }

  RuleFileException refuse(String field, String problem) {
    return RuleFileException.field(file, at(field), problem);
  }

  private List<?> list(String field) {
    return switch (fields.get(field)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw refuse(field, "应为列表");
    };
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
