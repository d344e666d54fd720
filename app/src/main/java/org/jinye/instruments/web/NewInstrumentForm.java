package org.jinye.instruments.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.NewInstrument;
import org.jinye.instruments.Subject;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a new instrument.
 *
 * @param formKey given with the empty form: sent twice it issues one paper
 */
public record NewInstrumentForm(
    String kind,
    String receiver,
    String subjectKind,
    String subjectId,
    String title,
    String facts,
    String demands,
    String evidence,
    String dueOn,
    String formKey) {

  private static final int LONGEST_KEY = 60;

  public NewInstrumentForm {
    kind = text(kind);
    receiver = text(receiver);
    subjectKind = text(subjectKind);
    subjectId = text(subjectId);
    title = text(title);
    facts = text(facts);
    demands = text(demands);
    evidence = text(evidence);
    dueOn = text(dueOn);
    formKey = text(formKey);
  }

  Subject subject() {
    return subjectKind.isEmpty() ? Subject.NONE : new Subject(subjectKind, subjectId);
  }

  /** What is wrong before anything is looked up. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (InstrumentKind.find(kind).isEmpty()) {
      errors.put("kind", "请选择文书种类。");
    }
    if (Days.find(dueOn).isEmpty()) {
      errors.put("dueOn", "请填写期限，例如 2026-10-20。");
    }
    if (formKey.isEmpty() || formKey.length() > LONGEST_KEY) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    return errors;
  }

  Optional<NewInstrument> asNew(String about) {
    Optional<LocalDate> due = Days.find(dueOn);
    return InstrumentKind.find(kind)
        .flatMap(known ->
            due.map(day ->
                new NewInstrument(
                    known, receiver, about, subject(), title, facts, demands, evidence, day,
                    formKey)));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
