package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jinye.rulebook.engine.RunDescription;

/**
 * The folder of an evaluation that was computed elsewhere.
 *
 * @param digest of run.json
 */
record TakenFiles(Path folder, RunDescription description, String digest) {

  static final String FINDINGS = "findings";
  static final String BASELINE = "baseline";

  static String subjects(String ruleId) {
    return "subjects-" + ruleId;
  }

  Path file(String name) {
    return folder.resolve(name + ".parquet");
  }

  boolean has(String name) {
    return description.files().stream().anyMatch(file -> file.name().equals(name + ".parquet"));
  }

  LocalDate from() {
    return LocalDate.parse(description.from());
  }

  LocalDate to() {
    return LocalDate.parse(description.to());
  }
}
