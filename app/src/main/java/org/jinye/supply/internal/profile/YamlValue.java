package org.jinye.supply.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML document that knows its line and its path, and notes what is wrong with it. */
record YamlValue(Node node, String path, List<String> problems) {

  static final int ITEM_LIMIT = 5_000;

  void problem(String text) {
    problems.add("第 %d 行 %s：%s".formatted(node.getStartMark().getLine() + 1, path, text));
  }

  /** The entries of a mapping; an unknown key is a problem when {@code known} names the keys. */
  Map<String, YamlValue> entries(@Nullable List<String> known) {
    var entries = new LinkedHashMap<String, YamlValue>();
    if (!(node instanceof MappingNode mapping) || mapping.getValue().size() > ITEM_LIMIT) {
      problem("应为「名称: 值」的形式");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      var value =
          new YamlValue(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, problems);
      if (key.isEmpty() || (known != null && !known.contains(key))) {
        value.problem("不认识的项，可用的有 " + (known == null ? "" : String.join("、", known)));
      } else if (entries.put(key, value) != null) {
        value.problem("写了两次");
      }
    }
    return entries;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  String text(int longest) {
    if (node instanceof ScalarNode scalar
        && !scalar.getValue().isBlank()
        && scalar.getValue().length() <= longest) {
      return scalar.getValue();
    }
    problem("应为不超过 %d 字的文字".formatted(longest));
    return "";
  }

  /** One text, or a list of texts. */
  List<String> texts(int longest) {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(text(longest));
    }
    var texts = new ArrayList<String>();
    if (sequence.getValue().isEmpty() || sequence.getValue().size() > ITEM_LIMIT) {
      problem("列表为空或过长");
    } else {
      for (Node item : sequence.getValue()) {
        texts.add(new YamlValue(item, path, problems).text(longest));
      }
    }
    return texts;
  }

  int whole(int least, int most) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem("应为 %d 至 %d 之间的整数".formatted(least, most));
    return least;
  }

  boolean yes() {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!text.equals("true") && !text.equals("false")) {
      problem("应为 true 或 false");
    }
    return text.equals("true");
  }
}
