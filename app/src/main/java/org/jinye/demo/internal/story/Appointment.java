package org.jinye.demo.internal.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.warnings.Step;

/**
 * A step that is going to be taken.
 *
 * @param byCounty the county's supervisor takes it, else the city's
 */
record Appointment(boolean byCounty, Step step, Instant at) {

  /** Equal for warnings of a dossier that can be handled together. */
  String subject() {
    return switch (step) {
      case Step.NotProcessing not -> "not/" + not.reason();
      case Step.Assigning ignored -> "assign";
      case Step.FindingHarmless harmless -> "harmless/" + harmless.reason();
      case Step.FindingIrregular irregular -> "irregular/" + irregular.measure();
      case Step.Returning ignored -> "return";
      case Step.Reopening ignored -> "reopen";
    };
  }

  /** The same step with the opinion forms of both filled in. */
  Appointment withAnswersOf(Appointment other) {
    Step joined =
        switch (step) {
          case Step.FindingHarmless harmless ->
              new Step.FindingHarmless(
                  harmless.reason(), union(harmless.answers(), other), harmless.words());
          case Step.FindingIrregular irregular ->
              new Step.FindingIrregular(
                  irregular.measure(), union(irregular.answers(), other), irregular.words());
          case Step.NotProcessing same -> same;
          case Step.Assigning same -> same;
          case Step.Returning same -> same;
          case Step.Reopening same -> same;
        };
    return new Appointment(byCounty, joined, at);
  }

  private static Map<String, String> union(Map<String, String> answers, Appointment other) {
    Map<String, String> union = new LinkedHashMap<>(answers);
    union.putAll(
        switch (other.step) {
          case Step.FindingHarmless harmless -> harmless.answers();
          case Step.FindingIrregular irregular -> irregular.answers();
          case Step.NotProcessing ignored -> Map.<String, String>of();
          case Step.Assigning ignored -> Map.<String, String>of();
          case Step.Returning ignored -> Map.<String, String>of();
          case Step.Reopening ignored -> Map.<String, String>of();
        });
    return union;
  }
}
