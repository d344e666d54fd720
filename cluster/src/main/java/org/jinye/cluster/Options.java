package org.jinye.cluster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;

/** What stands behind {@code submit}, checked. */
record Options(Map<String, List<String>> values) {
  private static final Set<String> KNOWN =
      Set.of(
          "--master",
          "--assignment",
          "--from",
          "--to",
          "--lake",
          "--files",
          "--snapshot",
          "--out",
          "--rules",
          "--set",
          "--conf");

  /** What an assignment says; whoever has one has nothing to choose. */
  private static final Set<String> ASSIGNED =
      Set.of("--from", "--to", "--files", "--snapshot", "--rules", "--set");

  private static final Set<String> REPEATED = Set.of("--set", "--conf");

  /** What everybody on the machine could read in the list of processes. */
  private static final Pattern SECRET =
      Pattern.compile("(access|secret)\\.key$|authenticate\\.secret$|session\\.token$|password$");

  static Options parse(String... arguments) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int place = 0; place < arguments.length; place += 2) {
      String name = arguments[place];
      if (!KNOWN.contains(name)) {
        throw ClusterException.usage("没有选项 " + name);
      }
      if (place + 1 == arguments.length) {
        throw ClusterException.usage("选项 " + name + " 后面缺少值");
      }
      List<String> given = values.computeIfAbsent(name, first -> new ArrayList<>());
      given.add(arguments[place + 1]);
      if (given.size() > 1 && !REPEATED.contains(name)) {
        throw ClusterException.usage("选项 " + name + " 只能出现一次");
      }
    }
    if (values.containsKey("--assignment")) {
      values.keySet().stream()
          .filter(ASSIGNED::contains)
          .findFirst()
          .ifPresent(name -> {
            throw ClusterException.usage("计算任务已经写明了 " + name + "，不能再写");
          });
    }
    return new Options(values);
  }

  Optional<String> find(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  String get(String name) {
    return find(name).orElseThrow(() -> ClusterException.usage("缺少选项 " + name));
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(get(name));
    } catch (DateTimeParseException notADate) {
      throw ClusterException.usage("选项 %s 应为日期，如 2026-09-14，填写的是“%s”".formatted(name, get(name)));
    }
  }

  /** Settings of Spark, {@code --conf spark.executor.memory=4g}. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    values.getOrDefault("--conf", List.of()).forEach(pair -> put(settings, "--conf", pair));
    settings.keySet().stream()
        .filter(SECRET.asPredicate())
        .findFirst()
        .ifPresent(name -> {
          throw ClusterException.usage(
              "密钥不能写在命令行里（" + name + "），别人看得见：请用环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY");
        });
    return settings;
  }

  /** The named rules, or all of the book, with the values of {@code --set W03.ratio=1.8}. */
  List<ConfiguredRule> rules(Rulebook rulebook) {
    List<String> named =
        find("--rules")
            .map(list -> Arrays.stream(list.split(",", -1)).map(String::strip).toList())
            .orElseGet(() -> rulebook.rules().stream().map(Rule::id).distinct().toList());
    Map<String, Map<String, String>> set = parameters();
    Set<String> useless = new TreeSet<>(set.keySet());
    named.forEach(useless::remove);
    if (!useless.isEmpty()) {
      throw ClusterException.usage("--set 提到的规则 %s 不在本次评估之列".formatted(useless));
    }
    if (named.stream().distinct().count() < named.size()) {
      throw ClusterException.usage("--rules 里有重复的规则");
    }
    return named.stream()
        .map(id ->
            rulebook
                .findRule(id)
                .orElseThrow(() -> ClusterException.usage("没有规则 " + id))
                .with(set.getOrDefault(id, Map.of())))
        .toList();
  }

  private Map<String, Map<String, String>> parameters() {
    Map<String, String> flat = new LinkedHashMap<>();
    values.getOrDefault("--set", List.of()).forEach(pair -> put(flat, "--set", pair));
    Map<String, Map<String, String>> byRule = new LinkedHashMap<>();
    flat.forEach((name, value) -> {
      int dot = name.indexOf('.');
      if (dot < 1) {
        throw ClusterException.usage("--set 应写成 规则.参数=值，如 W03.ratio=1.8，填写的是“" + name + "”");
      }
      byRule
          .computeIfAbsent(name.substring(0, dot), rule -> new LinkedHashMap<>())
          .put(name.substring(dot + 1), value);
    });
    return byRule;
  }

  private static void put(Map<String, String> map, String option, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw ClusterException.usage("%s 应写成 名称=值，填写的是“%s”".formatted(option, pair));
    }
    map.put(pair.substring(0, equals), pair.substring(equals + 1));
  }
}
