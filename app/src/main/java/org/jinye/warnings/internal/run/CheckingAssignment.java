package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.warnings.RunRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Whether results follow an assignment that was given here, when they say that they follow one. */
@Component
class CheckingAssignment {

  private final AssignmentStore assignments;
  private final ObjectMapper json;

  CheckingAssignment(AssignmentStore assignments, ObjectMapper json) {
    this.assignments = assignments;
    this.json = json;
  }

  /**
   * Compares days, rules and snapshot with what was given.
   *
   * @throws Refused when the assignment is not ours, or something else was computed
   */
  void refuseOther(TakenFiles taken, String cityCode) {
    String digest = taken.description().assignment();
    if (digest == null) {
      return;
    }
    RunRequest given =
        assignments
            .find(digest)
            .orElseThrow(() -> Refused.because("结果所依据的计算任务不是本系统给单位 " + cityCode + " 准备的，不能接收。"));
    if (!given.cityCode().equals(cityCode)) {
      throw Refused.because(
          "结果是按单位 %s 的计算任务算的，不能作为单位 %s 的结果接收。".formatted(given.cityCode(), cityCode));
    }
    RunAssignment assignment = content(taken, digest);
    if (!given.from().equals(taken.from()) || !given.to().equals(taken.to())) {
      throw Refused.because(
          "计算任务要评判 %s 至 %s，结果评判的是 %s 至 %s，请按任务重新计算。"
              .formatted(given.from(), given.to(), taken.from(), taken.to()));
    }
    List<String> asked = assignment.rules().stream().map(rule -> rule.id()).toList();
    List<String> done = taken.description().rules().stream().map(rule -> rule.id()).toList();
    if (!asked.equals(done)) {
      throw Refused.because("结果里的规则与计算任务里的不同，请按任务重新计算。");
    }
    refuseOtherSnapshot(assignment, taken);
  }

  private RunAssignment content(TakenFiles taken, String digest) {
    Path file = taken.folder().resolve(RunAssignment.FILE);
    if (!SmallFile.isThere(file)) {
      throw Refused.because("缺少文件 assignment.json，结果不完整，请重新复制或重新计算。");
    }
    try {
      SmallFile whole = SmallFile.read(file);
      if (!whole.sha256().equals(digest)) {
        throw Refused.because("文件 assignment.json 与 run.json 记录的校验码不符，已损坏或被改动，请重新复制。");
      }
      return json.readValue(whole.content(), RunAssignment.class);
    } catch (IOException | JacksonException broken) {
      throw Refused.because("文件 assignment.json 无法读取，请重新复制。");
    }
  }

  /** Other filings or other earlier warnings would come to other warnings. */
  private static void refuseOtherSnapshot(RunAssignment assignment, TakenFiles taken) {
    Map<String, String> computed = new TreeMap<>();
    for (ResultFile file : taken.description().files()) {
      computed.put(file.name(), file.sha256());
    }
    for (ResultFile file : assignment.files()) {
      if (!file.sha256().equals(computed.get(file.name()))) {
        throw Refused.because("快照文件 " + file.name() + " 与计算任务里的不同，请按任务重新计算。");
      }
    }
  }
}
