package org.jinye.warnings.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.trail.TrailWording;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names questions and choices of the opinion forms in the trail. */
@Component
class AnswerWording implements TrailWording {

  private final Rulebook rulebook;

  AnswerWording(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  @Override
  public String table() {
    return "warnings.answer";
  }

  @Override
  public Optional<String> word(String column, String code, Map<String, @Nullable Object> row) {
    return switch (column) {
      case "question" -> questions(code).map(Question::title).findFirst();
      case "value" ->
          questions(String.valueOf(row.get("question")))
              .map(question -> question.said(code))
              .filter(words -> !words.equals(code))
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** {@code 1028/main_items}: the event and the question. */
  @Override
  public String key(String recordKey) {
    int end = recordKey.indexOf('/') + 1;
    String question = recordKey.substring(end);
    return recordKey.substring(0, end)
        + questions(question).map(Question::title).findFirst().orElse(question);
  }

  private Stream<Question> questions(String id) {
    return rulebook.rules().stream()
        .flatMap(rule -> rule.opinion().stream())
        .filter(question -> question.id().equals(id));
  }
}
