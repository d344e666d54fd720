package org.jinye.warnings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.RequiredKinds.Need;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Handled.Problem;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Step;
import org.jinye.warnings.WarningState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepCheckTest {

  private static final Rulebook RULES = Rulebook.load();
  private static final SignedIn CITY = person(Role.SUPERVISOR, "9901");
  private static final SignedIn COUNTY = person(Role.SUPERVISOR, "990101");
  private static final SignedIn LEADER = person(Role.LEADER, "9901");
  private static final SignedIn ADMINISTRATOR = person(Role.ADMINISTRATOR, "9901");

  private static final List<Need> MISSING = List.of(new Need("statement", "零售户情况说明"));

  private final StepCheck check = new StepCheck(RULES);

  @Test
  void letsTheCityScreen() {
    assertThat(codes(CITY, WarningState.RAISED, new Step.NotProcessing("banquet", "核实"))).isEmpty();
    assertThat(codes(CITY, WarningState.RAISED, new Step.Assigning(""))).isEmpty();
  }

  @Test
  void letsTheCountyCheck() {
    assertThat(codes(COUNTY, WarningState.ASSIGNED, harmless())).isEmpty();
    assertThat(codes(COUNTY, WarningState.ASSIGNED, new Step.Returning("不归我县"))).isEmpty();
  }

  @Test
  void letsNobodyDoTheOthersPart() {
    for (SignedIn who : List.of(COUNTY, LEADER, ADMINISTRATOR)) {
      assertThat(codes(who, WarningState.RAISED, new Step.NotProcessing("banquet", "核实")))
          .containsExactly("not_city");
      assertThat(codes(who, WarningState.HARMLESS, new Step.Reopening("抽查")))
          .containsExactly("not_city");
    }
    for (SignedIn who : List.of(CITY, LEADER, ADMINISTRATOR)) {
      assertThat(codes(who, WarningState.ASSIGNED, harmless())).containsExactly("not_county");
    }
  }

  @ParameterizedTest
  @EnumSource(WarningState.class)
  void opensEachDoorFromItsOwnStateOnly(WarningState state) {
    assertThat(isOpen(CITY, state, new Step.NotProcessing("banquet", "核实")))
        .isEqualTo(state == WarningState.RAISED);
    assertThat(isOpen(CITY, state, new Step.Assigning(""))).isEqualTo(state == WarningState.RAISED);
    assertThat(isOpen(COUNTY, state, new Step.Returning("x")))
        .isEqualTo(state == WarningState.ASSIGNED);
    assertThat(isOpen(COUNTY, state, harmless())).isEqualTo(state == WarningState.ASSIGNED);
    assertThat(isOpen(COUNTY, state, irregular(Measure.CASE)))
        .isEqualTo(state == WarningState.ASSIGNED);
    assertThat(isOpen(CITY, state, new Step.Reopening("x"))).isEqualTo(state.isClosed());
  }

  @Test
  void wantsWordsForAllButSending() {
    assertThat(codes(CITY, WarningState.RAISED, new Step.NotProcessing("banquet", "  ")))
        .containsExactly("no_words");
    assertThat(codes(COUNTY, WarningState.ASSIGNED, new Step.Returning("")))
        .containsExactly("no_words");
    assertThat(codes(CITY, WarningState.RAISED, new Step.Assigning("字".repeat(2001))))
        .containsExactly("words_too_long");
  }

  @Test
  void wantsAReasonThatTheRuleKnows() {
    for (String reason : List.of("", "temporary_closure", "<script>", "BANQUET")) {
      assertThat(codes(CITY, WarningState.RAISED, new Step.NotProcessing(reason, "核实")))
          .as(reason)
          .containsExactly("unknown_reason");
    }
    assertThat(codes(CITY, WarningState.RAISED, new Step.NotProcessing("DATA_ERROR", "重复导入")))
        .isEmpty();
  }

  @Test
  void saysAllThatAnOpinionLacksAtOnce() {
    var step = new Step.FindingIrregular(null, Map.of("W03.stock_checked", "maybe"), "");
    assertThat(codes(COUNTY, WarningState.ASSIGNED, step))
        .contains("no_words", "no_measure", "not_answered", "not_an_answer");
    assertThat(fields(COUNTY, WarningState.ASSIGNED, step))
        .contains("words", "measure", "W03.main_items", "W03.stock_checked");
    assertThat(
            check.problems(COUNTY, List.of(warning("W03", WarningState.ASSIGNED)), step, MISSING))
        .extracting(Problem::field)
        .contains("words", "attachments");
  }

  @Test
  void wantsTheAttachmentsOfAnIrregularityButNotOfAHarmlessCause() {
    List<StoredWarning> one = List.of(warning("W03", WarningState.ASSIGNED));
    assertThat(DossierAttachments.needs(RULES, one, irregular(Measure.REPORT)))
        .extracting(Need::kind)
        .contains("shop_photo", "statement");
    assertThat(DossierAttachments.needs(RULES, one, harmless())).isEmpty();
    assertThat(check.problems(COUNTY, one, irregular(Measure.REPORT), MISSING))
        .extracting(Problem::words)
        .containsExactly("缺少附件：零售户情况说明。");
    assertThat(check.problems(COUNTY, one, irregular(Measure.REPORT), List.of())).isEmpty();
  }

  @Test
  void checksEveryRuleOfWhatIsHandledTogether() {
    var both = List.of(warning("W03", WarningState.RAISED), warning("W08", WarningState.RAISED));
    assertThat(check.problems(CITY, both, new Step.NotProcessing("banquet", "核实"), List.of()))
        .extracting(Problem::code)
        .containsExactly("unknown_reason");
  }

  private List<String> codes(SignedIn who, WarningState state, Step step) {
    return check.problems(who, List.of(warning("W03", state)), step, List.of()).stream()
        .map(Problem::code)
        .distinct()
        .toList();
  }

  private List<String> fields(SignedIn who, WarningState state, Step step) {
    return check.problems(who, List.of(warning("W03", state)), step, List.of()).stream()
        .map(Problem::field)
        .toList();
  }

  private boolean isOpen(SignedIn who, WarningState state, Step step) {
    return !codes(who, state, step).contains("wrong_state");
  }

  private static Step harmless() {
    return new Step.FindingHarmless("banquet", opinion(), "核实");
  }

  private static Step irregular(Measure measure) {
    return new Step.FindingIrregular(measure, opinion(), "库存不符");
  }

  /** An answer to every question of the order total's form. */
  private static Map<String, String> opinion() {
    Map<String, String> answers = new HashMap<>();
    for (Question question : RULES.rule("W03").opinion()) {
      answers.put(
          "W03." + question.id(),
          switch (question.kind()) {
            case TEXT -> "查明";
            case YES_NO -> "yes";
            case CHOICE -> question.choices().getFirst().code();
          });
    }
    return answers;
  }

  private static StoredWarning warning(String rule, WarningState state) {
    return new StoredWarning(1, 0, "990101", rule, 1, "990101000001", 2960, state);
  }

  private static SignedIn person(Role role, String unit) {
    return new SignedIn(new SignedIn.Account(1, "x", "", "某人", role, unit, "单位", true));
  }
}
