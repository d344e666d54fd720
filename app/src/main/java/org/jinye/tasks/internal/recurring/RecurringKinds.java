package org.jinye.tasks.internal.recurring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.RecurringKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The recurring work that modules know, besides the plain one. */
@Component
public class RecurringKinds {

  private final Map<String, RecurringKind> kinds = new LinkedHashMap<>();

  RecurringKinds(ObjectProvider<RecurringKind> contributed) {
    contributed.orderedStream().forEach(one -> kinds.put(one.kind().code(), one));
  }

  Optional<RecurringKind> find(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  boolean isKnown(String code) {
    return code.equals(RecurringOpening.KIND.code()) || kinds.containsKey(code);
  }

  /** Whether work of the kind can come in the rhythm. */
  boolean fits(String code, Rhythm rhythm) {
    return find(code).map(kind -> Rhythm.of(kind.every()) == rhythm).orElse(true);
  }

  public List<Choice> choices() {
    return Stream.concat(
            Stream.of(new Choice(RecurringOpening.KIND.code(), "在待办里写明结果办结")),
            kinds.values().stream()
                .map(one -> new Choice(one.kind().code(), one.kind().title() + "（完成后自动办结）")))
        .toList();
  }

  /** What the work of a period is called, and the subject that it is about. */
  record Named(String kind, String subject, String title, boolean done) {}

  Named name(RecurringWork work, Rhythm.Period period, String unit) {
    LocalDate first = period.first();
    return find(work.kind())
        .map(kind -> {
          String subject = kind.subject().apply(unit, first);
          String title = work.title() + "（" + kind.period().apply(first) + "）";
          return new Named(work.kind(), subject, title, kind.done().test(subject));
        })
        .orElseGet(() ->
            new Named(
                RecurringOpening.KIND.code(),
                work.id() + "/" + period.name() + "/" + unit,
                work.title() + "（" + period.name() + "）",
                false));
  }
}
