package org.jinye.warnings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jinye.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class AnswerWordingTest {

  private final AnswerWording wording = new AnswerWording(Rulebook.load());

  @Test
  void aQuestionIsNamedByItsTitle() {
    assertThat(wording.word("question", "stock_checked", Map.of())).contains("是否实地核对库存与去向");
  }

  @Test
  void aChoiceIsNamedByTheQuestionItAnswers() {
    assertThat(wording.word("value", "yes", Map.of("question", "stock_checked"))).contains("是");
  }

  @Test
  void wordsThatPeopleWroteStayTheirs() {
    assertThat(wording.word("value", "yes", Map.of("question", "main_items"))).isEmpty();
  }

  @Test
  void theKeyOfAnAnswerNamesItsQuestion() {
    assertThat(wording.key("1028/stock_checked")).isEqualTo("1028/是否实地核对库存与去向");
  }

  @Test
  void everyQuestionOfTheBookHasAWord() {
    assertThat(Rulebook.load().rules())
        .flatExtracting(rule -> rule.opinion())
        .allSatisfy(
            question -> assertThat(wording.word("question", question.id(), Map.of())).isPresent());
  }
}
