package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.platform.web.Refused;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.jinye.supply.LakeFile;
import org.springframework.stereotype.Component;

/**
 * Whether results that were computed elsewhere are what a run here would have found: by the rules
 * that are in force, over the files that the lake has now.
 */
@Component
class CheckingTakenFiles {

  private final Rulebook rulebook;
  private final RulesInForce inForce;
  private final LakeInputs lake;
  private final JudgeableDays days;

  CheckingTakenFiles(Rulebook rulebook, RulesInForce inForce, LakeInputs lake, JudgeableDays days) {
    this.rulebook = rulebook;
    this.inForce = inForce;
    this.lake = lake;
    this.days = days;
  }

  /**
   * The rules of the folder, as they are in force for the city.
   *
   * @throws Refused when one is not, or the city cannot be judged
   */
  List<ConfiguredRule> rules(TakenFiles taken, String cityCode) {
    if (!days.listCities().contains(cityCode)) {
      throw Refused.because("单位 " + cityCode + " 没有零售户，请先导入零售户。");
    }
    LocalDate last = days.findLast(cityCode).orElseThrow(() -> Refused.because("还没有订单数据，请先导入订单。"));
    if (taken.to().isAfter(last)) {
      throw Refused.because(
          "结果评判到 %s，单位 %s 的订单数据只到 %s：没有数据的日子会被当作没有订货，不能接收。".formatted(taken.to(), cityCode, last));
    }
    Map<String, ConfiguredRule> here = new java.util.HashMap<>();
    inForce.of(cityCode, taken.to()).forEach(rule -> here.put(rule.rule().id(), rule));
    List<ConfiguredRule> rules = new ArrayList<>();
    for (RuleResult rule : taken.description().rules()) {
      ConfiguredRule live = here.get(rule.id());
      if (live == null || !isKnown(rule)) {
        throw Refused.because(
            "规则 %s 第 %d 版不在本系统的规则库里：请用与本系统同一版本的集群程序重新计算。".formatted(rule.id(), rule.version()));
      }
      refuseOther(rule, live, taken, cityCode);
      rules.add(live);
    }
    return rules;
  }

  /**
   * The lake's files that were read, as the manifest names them.
   *
   * @throws Refused when others were read, or not all
   */
  Map<InputTable, List<LakeFile>> lakeFiles(TakenFiles taken, List<ConfiguredRule> rules) {
    Request bare =
        new Request(
            rules, Inputs.of(Map.of(), Map.of(), null), taken.from(), taken.to(), taken.folder());
    Map<InputTable, List<LakeFile>> files =
        lake.listFiles(bare.firstWeekNeeded(), bare.lastWeekNeeded());
    Map<InputTable, Set<String>> read = new EnumMap<>(InputTable.class);
    for (LakeInput input : taken.description().lake()) {
      read.computeIfAbsent(table(input), table -> new HashSet<>()).add(input.sha256());
    }
    for (InputTable table : InputTable.values()) {
      if (table.isLarge()) {
        compare(
            table, files.getOrDefault(table, List.of()), read.getOrDefault(table, Set.of()), taken);
      }
    }
    return files;
  }

  private boolean isKnown(RuleResult result) {
    return rulebook.rules().stream()
        .anyMatch(rule -> rule.id().equals(result.id()) && rule.version() == result.version());
  }

  private static void refuseOther(
      RuleResult rule, ConfiguredRule live, TakenFiles taken, String cityCode) {
    if (rule.version() != live.rule().version()) {
      throw Refused.because(
          "规则 %s 是按第 %d 版计算的，单位 %s 在 %s 执行的是第 %d 版，请按执行的版本重新计算。"
              .formatted(rule.id(), rule.version(), cityCode, taken.to(), live.rule().version()));
    }
    live.values()
        .forEach((name, value) -> {
          String used = rule.parameters().getOrDefault(name, "");
          if (!used.equals(value)) {
            throw Refused.because(
                "规则 %s 的参数“%s”是按 %s 计算的，单位 %s 在 %s 执行的是 %s，请按执行的参数重新计算。"
                    .formatted(rule.id(), title(live, name), used, cityCode, taken.to(), value));
          }
        });
    if (!Set.copyOf(rule.variants()).equals(Set.copyOf(live.variants()))) {
      throw Refused.because(
          "规则 %s 有按单位、供应类别或业态另定的参数，与单位 %s 在 %s 执行的不同，请按执行的参数重新计算。"
              .formatted(rule.id(), cityCode, taken.to()));
    }
  }

  private static String title(ConfiguredRule rule, String parameter) {
    return rule.rule().findParameter(parameter).map(found -> found.title()).orElse(parameter);
  }

  private static InputTable table(LakeInput input) {
    for (InputTable table : InputTable.values()) {
      if (table.isLarge() && table.viewName().equals(input.table())) {
        return table;
      }
    }
    throw Refused.because("run.json 里的数据种类 " + input.table() + " 不认识。");
  }

  private static void compare(
      InputTable table, List<LakeFile> here, Set<String> read, TakenFiles taken) {
    for (LakeFile file : here) {
      if (!read.contains(file.sha256())) {
        throw Refused.because(
            "本系统数据湖里的文件 %s 没有参加这次计算：结果来自别的数据湖，或计算之后重新导入过数据，请重新计算。"
                .formatted(shortName(file.path())));
      }
    }
    Set<String> known = new HashSet<>(here.stream().map(LakeFile::sha256).toList());
    for (LakeInput input : taken.description().lake()) {
      if (input.table().equals(table.viewName()) && !known.contains(input.sha256())) {
        throw Refused.because(
            "这次计算读了本系统数据湖里没有的文件 %s：结果来自别的数据湖，或计算之后重新导入过数据，请重新计算。".formatted(input.address()));
      }
    }
  }

  private static String shortName(Path file) {
    int names = file.getNameCount();
    return file.subpath(Math.max(0, names - 3), names).toString();
  }
}
