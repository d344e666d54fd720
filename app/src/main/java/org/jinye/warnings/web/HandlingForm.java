package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Step;
import org.jinye.warnings.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed in the right column or in the bulk form.
 *
 * @param step which button; null before anything was sent
 * @param warnings the ticked warnings with the versions that the person saw
 * @param answers by rule and question, {@code W03.main_items}
 */
public record HandlingForm(
    @Nullable StepName step,
    List<Versioned> warnings,
    String reason,
    String measure,
    String words,
    Map<String, String> answers) {

  private static final String ANSWER = "answer.";

  static HandlingForm blank() {
    return new HandlingForm(null, List.of(), "", "", "", Map.of());
  }

  /**
   * Reads a sent form.
   *
   * @throws Refused when it is not one of ours
   */
  static HandlingForm of(MultiValueMap<String, String> fields) {
    Map<String, String> answers = new HashMap<>();
    fields.forEach((name, values) -> {
      if (name.startsWith(ANSWER)) {
        answers.put(name.substring(ANSWER.length()), values.getFirst().strip());
      }
    });
    return new HandlingForm(
        StepName.find(text(fields, "step")).orElse(null),
        warnings(fields),
        text(fields, "reason"),
        text(fields, "measure"),
        text(fields, "words"),
        answers);
  }

  static List<Versioned> warnings(MultiValueMap<String, String> fields) {
    try {
      return fields.getOrDefault("warning", List.of()).stream().map(Versioned::parse).toList();
    } catch (IllegalArgumentException e) {
      throw Refused.because("所选的预警不能识别，请刷新页面后再试。");
    }
  }

  /** The step that the form asks for; nothing for a note, or while the conclusion is missing. */
  Optional<Step> asStep() {
    return switch (step) {
      case null -> Optional.empty();
      case NOT_PROCESSING -> Optional.of(new Step.NotProcessing(reason, words));
      case ASSIGNING -> Optional.of(new Step.Assigning(words));
      case RETURNING -> Optional.of(new Step.Returning(words));
      case HARMLESS -> Optional.of(new Step.FindingHarmless(reason, answers, words));
      case IRREGULAR -> Optional.of(new Step.FindingIrregular(chosenMeasure(), answers, words));
      case REOPENING -> Optional.of(new Step.Reopening(words));
      case CONCLUDING, NOTING -> Optional.empty();
    };
  }

  private @Nullable Measure chosenMeasure() {
    return Arrays.stream(Measure.values())
        .filter(m -> m.name().equals(measure))
        .findFirst()
        .orElse(null);
  }

  public boolean is(StepName name) {
    return step == name;
  }

  /** Whether a warning is ticked: as it was sent, or all of them before anything was. */
  public boolean ticks(long id) {
    return step == null || warnings.stream().anyMatch(warning -> warning.id() == id);
  }

  public String answer(String ruleId, String question) {
    return answers.getOrDefault(ruleId + "." + question, "");
  }

  /** The last one: a pressed button comes after what the form says without it. */
  private static String text(MultiValueMap<String, String> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getLast().strip();
  }
}
