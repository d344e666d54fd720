package org.jinye.tasks.internal.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a procedure as the YAML that {@link ProcedureFile} reads. */
public final class ProcedureText {

  private ProcedureText() {}

  public static String of(Procedure procedure) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("code", procedure.code());
    file.put("title", procedure.title());
    file.put("own-ways", procedure.ownWays());
    file.put("steps", procedure.steps().stream().map(ProcedureText::step).toList());
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    return new Yaml(options).dump(file);
  }

  private static Map<String, Object> step(ProcedureStep step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", step.code());
    map.put("title", step.title());
    map.put("tier", step.tier().title());
    map.put("role", step.role().title());
    if (step.limit() != null) {
      map.put("limit", step.limit().number() + " " + step.limit().unit().label());
    }
    if (step.coSign()) {
      map.put("co-sign", true);
    }
    if (!step.attachments().isEmpty()) {
      map.put("attachments", new ArrayList<>(step.attachments()));
    }
    List<Map<String, Object>> outcomes = new ArrayList<>();
    for (ProcedureStep.Outcome outcome : step.outcomes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", outcome.code());
      one.put("title", outcome.title());
      one.put("next", outcome.next() == null ? ProcedureFile.END : outcome.next());
      outcomes.add(one);
    }
    map.put("outcomes", outcomes);
    return map;
  }
}
