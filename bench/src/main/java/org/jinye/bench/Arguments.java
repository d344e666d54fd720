package org.jinye.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words behind a command, and its options. */
record Arguments(List<String> words, Map<String, String> options) {

  static Arguments parse(List<String> given) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int place = 0; place < given.size(); place++) {
      String word = given.get(place);
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (++place == given.size()) {
        throw new IllegalArgumentException("选项 " + word + " 后面缺少值");
      } else {
        options.put(word.substring(2), given.get(place));
      }
    }
    return new Arguments(words, options);
  }

  String word(int place, String what) {
    if (place >= words.size()) {
      throw new IllegalArgumentException("缺少" + what);
    }
    return words.get(place);
  }

  List<String> wordsFrom(int place) {
    return words.subList(Math.min(place, words.size()), words.size());
  }

  Path folder(int place) {
    return Path.of(word(place, "目录")).toAbsolutePath();
  }

  int number(String option, int otherwise) {
    String given = options.get(option);
    try {
      return given == null ? otherwise : Integer.parseInt(given);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "选项 --%s 应为整数，填写的是“%s”".formatted(option, given), notANumber);
    }
  }
}
