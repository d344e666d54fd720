package org.jinye.demo.internal.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Term;

/** Fills in a rule's opinion form the way the conclusion demands. */
final class Answers {

  /**
   * Choices that speak for an irregularity; where none of them is offered the first one is taken.
   */
  private static final List<String> IRREGULAR =
      List.of("for_others", "above", "foreign", "missing", "handed_over", "none");

  private static final List<String> HARMLESS =
      List.of("stocking", "within", "own", "late", "open", "closed_for_a_while");

  private Answers() {}

  static Map<String, String> to(Rule rule, Conclusion conclusion) {
    boolean irregular = conclusion instanceof Conclusion.Irregular;
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question question : rule.opinion()) {
      answers.put(rule.id() + "." + question.id(), answer(question, irregular, conclusion.words()));
    }
    return answers;
  }

  private static String answer(Question question, boolean irregular, String words) {
    return switch (question.kind()) {
      case TEXT -> words;
      case YES_NO -> isAboutWhatWasDone(question) || !irregular ? "yes" : "no";
      case CHOICE -> choice(question, irregular ? IRREGULAR : HARMLESS);
    };
  }

  /** "Was the stock checked" is answered with yes, "does the stock match" with what was found. */
  private static boolean isAboutWhatWasDone(Question question) {
    return question.id().endsWith("_checked");
  }

  private static String choice(Question question, List<String> preferred) {
    List<String> codes = question.choices().stream().map(Term::code).toList();
    return preferred.stream().filter(codes::contains).findFirst().orElse(codes.getFirst());
  }
}
