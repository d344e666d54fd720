package org.jinye.tasks.internal.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.ProcedureStep.Outcome;
import org.jinye.tasks.Tier;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a procedure from YAML; what is wrong is collected in sentences. */
public final class ProcedureFile {

  public static final int LARGEST = 64 * 1024;
  static final String END = "结束";

  private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]{0,3}) ?(小时|个工作日|天|个月|年)");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

  private final List<String> problems = new ArrayList<>();

  private ProcedureFile() {}

  /** What reading came to: a whole procedure, or everything that is wrong. */
  public sealed interface Reading {
    record Understood(Procedure procedure) implements Reading {}

    record Refused(List<String> problems) implements Reading {}
  }

  public static Reading read(String text) {
    if (text.length() > LARGEST) {
      return new Reading.Refused(List.of("文件太大，最多 64 KB。"));
    }
    var file = new ProcedureFile();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      options.setAllowDuplicateKeys(false);
      Object content = new Yaml(new SafeConstructor(options)).load(text);
      Procedure procedure = file.procedure(content);
      if (file.problems.isEmpty()) {
        ProcedureCheck.flaws(procedure).forEach(flaw -> file.problems.add(flaw.words()));
      }
      return file.problems.isEmpty()
          ? new Reading.Understood(procedure)
          : new Reading.Refused(file.problems);
    } catch (YAMLException e) {
      return new Reading.Refused(List.of("不是有效的 YAML 文本，请检查缩进和标点。"));
    }
  }

  private Procedure procedure(@Nullable Object content) {
    Map<?, ?> map = map(content, "文件");
    List<ProcedureStep> steps = new ArrayList<>();
    for (Object step : list(map, "steps", "文件")) {
      steps.add(step(map(step, "第 %d 步".formatted(steps.size() + 1)), steps.size() + 1));
    }
    boolean ownWays = !Boolean.FALSE.equals(map.get("own-ways"));
    return new Procedure(code(map, "文件"), text(map, "title", "文件"), ownWays, steps);
  }

  private ProcedureStep step(Map<?, ?> map, int number) {
    String place = "第 %d 步".formatted(number);
    List<Outcome> outcomes = new ArrayList<>();
    for (Object one : list(map, "outcomes", place)) {
      Map<?, ?> outcome = map(one, place + "的结果");
      String next = text(outcome, "next", place + "的结果");
      outcomes.add(
          new Outcome(
              code(outcome, place + "的结果"),
              text(outcome, "title", place + "的结果"),
              next.equals(END) ? null : next));
    }
    List<String> attachments = new ArrayList<>();
    if (map.get("attachments") instanceof List<?> kinds) {
      kinds.forEach(kind -> attachments.add(String.valueOf(kind)));
    }
    return new ProcedureStep(
        code(map, place),
        text(map, "title", place),
        tier(text(map, "tier", place), place),
        role(text(map, "role", place), place),
        limit(map.get("limit"), place),
        Boolean.TRUE.equals(map.get("co-sign")),
        attachments,
        outcomes);
  }

  private Tier tier(String title, String place) {
    Optional<Tier> tier = Tier.find(title);
    if (tier.isEmpty() && !title.isEmpty()) {
      problems.add(place + "的 tier“" + title + "”不认识，可用：本单位、县、市、省。");
    }
    return tier.orElse(Tier.OWN);
  }

  private Role role(String title, String place) {
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(one -> one.title().equals(title)).findFirst();
    if (role.isEmpty() && !title.isEmpty()) {
      problems.add(place + "的 role“" + title + "”不认识，可用：内管员、领导、系统管理员。");
    }
    return role.orElse(Role.SUPERVISOR);
  }

  private @Nullable Length limit(@Nullable Object written, String place) {
    if (written == null) {
      return null;
    }
    Matcher limit = LIMIT.matcher(written.toString().strip());
    if (!limit.matches()) {
      problems.add(place + "的 limit“" + written + "”看不懂，例：5 个工作日、24 小时。");
      return null;
    }
    Length.Unit unit =
        Arrays.stream(Length.Unit.values())
            .filter(one -> one.label().equals(limit.group(2)))
            .findFirst()
            .orElseThrow();
    return new Length(Integer.parseInt(limit.group(1)), unit);
  }

  private String code(Map<?, ?> map, String place) {
    String code = text(map, "code", place);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      problems.add(place + "的 code“" + code + "”只能用小写字母、数字和连字符。");
    }
    return code;
  }

  private String text(Map<?, ?> map, String key, String place) {
    Object value = map.get(key);
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      problems.add(place + "缺少 " + key + "。");
    } else if (text.length() > 60) {
      problems.add(place + "的 " + key + " 太长，最多 60 字。");
    }
    return text;
  }

  private List<?> list(Map<?, ?> map, String key, String place) {
    if (map.get(key) instanceof List<?> found && !found.isEmpty()) {
      return found;
    }
    problems.add(place + "缺少 " + key + "（列表）。");
    return List.of();
  }

  private Map<?, ?> map(@Nullable Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    problems.add(place + "的格式不对，应为“名称: 内容”的各行。");
    return Map.of();
  }
}
