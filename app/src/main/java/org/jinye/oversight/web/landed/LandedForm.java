package org.jinye.oversight.web.landed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.oversight.internal.Typed;
import org.jinye.oversight.internal.landed.Answer;
import org.jinye.oversight.internal.landed.Answer.Verdict;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.Checklist.Question;
import org.jinye.oversight.internal.landed.LandedLine;
import org.jinye.oversight.internal.landed.NewLandedCheck;
import org.jinye.platform.Days;
import org.jinye.retailers.Retailer;

/**
 * What was typed at the shop. Fields: {@code a.<question>} verdict, {@code w.<question>} words,
 * {@code y.<question>} way; {@code c.<order>.<day>.<outcome>} confirmed cartons, {@code d.…} words.
 */
public record LandedForm(Map<String, String> fields) {

  private static final int LONGEST = 500;
  private static final int LONGEST_REMARKS = 2000;

  public String get(String field) {
    return Typed.text(fields.get(field));
  }

  /** The name of a delivery's fields: as it was when the form was made. */
  public static String key(LandedLine line) {
    return line.orderNumber() + "." + line.day() + "." + line.outcome();
  }

  /** What is wrong, by field. */
  Map<String, String> errors(Checklist checklist, List<LandedLine> lines, LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (get("formKey").isEmpty() || get("formKey").length() > 100) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    Optional<LocalDate> on = Days.find(get("on"));
    if (on.isEmpty()) {
      errors.put("on", "请填写检查日期，例如 2026-09-24。");
    } else if (on.get().isAfter(today)) {
      errors.put("on", "检查日期不能晚于今天。");
    }
    checklist.questions().forEach(question -> check(question, checklist, errors));
    lines.forEach(line -> check(line, errors));
    limit("remarks", LONGEST_REMARKS, errors);
    return errors;
  }

  private void check(Question question, Checklist checklist, Map<String, String> errors) {
    String answer = get("a." + question.id());
    boolean isKnown = Arrays.stream(Verdict.values()).anyMatch(one -> one.name().equals(answer));
    if (!isKnown) {
      errors.put("a." + question.id(), "请回答这一项。");
      return;
    }
    Verdict verdict = Verdict.valueOf(answer);
    if (verdict != Verdict.YES && get("w." + question.id()).isEmpty()) {
      errors.put("w." + question.id(), "回答“" + verdict.title() + "”的，请写明情况。");
    }
    limit("w." + question.id(), LONGEST, errors);
    boolean lacksWay = checklist.findWay(get("y." + question.id())).isEmpty();
    if (question.asksWay() && verdict == Verdict.NO && lacksWay) {
      errors.put("y." + question.id(), "请选择货物去向。");
    }
  }

  private void check(LandedLine line, Map<String, String> errors) {
    String key = key(line);
    String typed = get("c." + key);
    if (!typed.isEmpty()) {
      Optional<Long> sticks = Typed.cartons(typed);
      if (sticks.isEmpty()) {
        errors.put("c." + key, "应为条数，例如 12 或 12.5，填写的是“" + typed + "”。");
      } else if (sticks.get() != line.recordedSticks() && get("d." + key).isEmpty()) {
        errors.put("d." + key, "与送货记录 " + line.recorded().cartons() + " 条不一致，请写明原因。");
      }
    }
    limit("d." + key, LONGEST, errors);
  }

  private void limit(String field, int most, Map<String, String> errors) {
    if (get(field).length() > most) {
      errors.put(field, "最多 " + most + " 个字，现在 " + get(field).length() + " 个。");
    }
  }

  /** The check; what is wrong must have been looked at before. */
  NewLandedCheck check(Retailer retailer, Checklist checklist, List<LandedLine> lines) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : checklist.questions()) {
      Verdict verdict = Verdict.valueOf(get("a." + question.id()));
      boolean hasWay = question.asksWay() && verdict == Verdict.NO;
      answers.put(
          question.id(),
          new Answer(verdict, get("w." + question.id()), hasWay ? get("y." + question.id()) : ""));
    }
    List<LandedLine> confirmed = new ArrayList<>();
    for (LandedLine line : lines) {
      confirmed.add(
          line.confirmed(Typed.cartons(get("c." + key(line))).orElse(null), get("d." + key(line))));
    }
    return new NewLandedCheck(
        retailer,
        Days.find(get("on")).orElseThrow(),
        answers,
        confirmed,
        get("remarks"),
        get("formKey"));
  }
}
