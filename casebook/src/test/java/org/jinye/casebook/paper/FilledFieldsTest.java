package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New papers are filled from the case; papers that say something else are found. */
class FilledFieldsTest {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private final CaseFile file = EXAMPLES.clean(Course.PLAIN, 3);

  @Test
  void aNewPaperSaysWhatTheCaseSays() {
    Map<String, String> values = FilledFields.of(CATALOGUE.get("penalty_decision"), file).values();
    assertThat(values)
        .containsEntry("case_number", file.number())
        .containsEntry("party_name", file.findParty().orElseThrow().name())
        .containsEntry("review_body", file.bureau().reviewBody())
        .containsEntry("payment_place", file.bureau().payAt())
        .containsEntry("payment_days", "15")
        .containsEntry("review_days", "60日")
        .containsEntry("sue_days", "6个月")
        .hasEntrySatisfying("citation", words -> assertThat(words).contains("《").contains("条"))
        .hasEntrySatisfying("penalty", words -> assertThat(words).contains("罚款"))
        .containsEntry("fine", java.util.Objects.requireNonNull(file.decision()).fine().toString());
  }

  @Test
  void whatTheCaseDoesNotTellIsAskedFor() {
    assertThat(FilledFields.of(CATALOGUE.get("filing_report"), file).missing())
        .extracting(PaperField::title)
        .contains("案情摘要", "法律依据")
        .doesNotContain("案由", "当事人");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFilledFromTheCaseIsWellFormedOnEveryKind(Course course) {
    CaseFile example = EXAMPLES.clean(course, 5);
    for (PaperKind kind : CATALOGUE.kinds()) {
      Map<String, String> values = FilledFields.of(kind, example).values();
      assertThat(FieldCheck.of(kind, values))
          .as(kind.title())
          .noneMatch(problem -> values.containsKey(problem.field()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void papersOfACleanFileAgreeWithIt(Course course) {
    assertThat(Disagreement.of(EXAMPLES.clean(course, 11))).isEmpty();
  }

  @Test
  void aFactThatChangedIsFoundOnEveryPaperThatSaysTheOldOne() {
    CaseFile moved = Altered.with(file).place("另一个地方");
    assertThat(Disagreement.of(moved))
        .isNotEmpty()
        .allMatch(found -> found.field().code().endsWith("place") && found.fact().equals("另一个地方"))
        .extracting(found -> found.paper().kind() + "." + found.field().code())
        .contains("filing_report.place", "penalty_decision.fact_place");
  }

  @Test
  void saysAtEachFieldWhatIsWrong() {
    Map<String, String> values = new HashMap<>();
    values.put("from", "2026-09-24T10:30");
    values.put("to", "昨天");
    values.put("shown_certificates", "yes");
    values.put("photographs", "四");
    values.put("manner", "一".repeat(20_001));
    values.put("content", "有一个\u0000字符");
    assertThat(FieldCheck.of(CATALOGUE.get("inspection_record"), values))
        .extracting(FieldProblem::words)
        .contains(
            "结束时间应是日期和时刻，例如 2026-09-24 10:30。",
            "已出示检查证和执法证应选“是”或“否”。",
            "照片数应是整数，例如 3。",
            "检查方式最多 20000 个字。",
            "现场情况里有不能显示的字符，请删去。",
            "请填写当事人在场。");
  }

  @Test
  void aRecordDoesNotEndBeforeItBegins() {
    Paper record = file.papers("inspection_record").getFirst();
    Map<String, String> values = new HashMap<>(record.fields());
    values.put("place", "某处");
    values.put("officers", "张三（34010001）、李四（34010002）");
    values.put("from", "2026-09-24T10:30");
    values.put("to", "2026-09-24T10:29");
    assertThat(FieldCheck.of(CATALOGUE.get("inspection_record"), values))
        .containsExactly(new FieldProblem("to", "结束时间早于开始时间。"));
  }

  @Test
  void aNameOfTwoHundredCharactersWithADotIsTaken() {
    PaperField name = CATALOGUE.get("filing_report").findField("party_name").orElseThrow();
    assertThat(FieldCheck.problem(name, "阿·" + "依".repeat(198))).isEmpty();
    assertThat(FieldCheck.problem(name, "阿·" + "依".repeat(199))).isPresent();
  }

  @Test
  void aNameOfRareCharactersIsCountedByCharacters() {
    PaperField name = CATALOGUE.get("filing_report").findField("party_name").orElseThrow();
    assertThat(FieldCheck.problem(name, "𠮷".repeat(200))).isEmpty();
    assertThat(FieldCheck.problem(name, "𠮷".repeat(201))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张\u202E三", "张\u200B三", "张\uD842", "张\u0085三", "张\u2028三", "张\n三", "\u0007"})
  void aNameHidesNothing(String typed) {
    PaperField name = CATALOGUE.get("filing_report").findField("party_name").orElseThrow();
    assertThat(FieldCheck.problem(name, typed)).isPresent();
  }

  @Test
  void whatNobodyCanSeeIsMissing() {
    PaperField name = CATALOGUE.get("filing_report").findField("party_name").orElseThrow();
    assertThat(FieldCheck.problem(name, "　\u00A0 ")).contains("请填写当事人。");
  }

  @Test
  void sentencesMayHaveLines() {
    PaperField summary = CATALOGUE.get("filing_report").findField("summary").orElseThrow();
    assertThat(FieldCheck.problem(summary, "第一行\r\n\t第二行")).isEmpty();
  }

  @Test
  void theOrderOfTimesIsCheckedBesideOtherProblems() {
    assertThat(
            FieldCheck.of(
                CATALOGUE.get("filing_extension"),
                Map.of("received_on", "2026-09-10", "until", "2026-09-09", "to", "2026-09-01")))
        .contains(new FieldProblem("to", "延长至早于原期限。"), new FieldProblem("until", "原期限早于线索日期。"))
        .extracting(FieldProblem::words)
        .contains("请填写延长理由。");
  }

  @ParameterizedTest
  @EnumSource
  void anotherPartyIsFoundOnEveryPaperThatNamesOne(Course course) {
    CaseFile other = Altered.with(EXAMPLES.clean(course, 5)).party("另一个人");
    assertThat(Disagreement.of(other).stream().map(Disagreement::paper).distinct())
        .hasSameElementsAs(
            other.papers().stream()
                .filter(paper -> paper.find("party_name").isPresent())
                .filter(paper ->
                    CATALOGUE.get(paper.kind()).findField("party_name").isPresent()
                        || CATALOGUE.get(paper.kind()).findField("receiver").isPresent())
                .toList());
  }

  @Test
  void theSameQuantityInOtherUnitsAgrees() {
    CaseFile whole = Altered.with(file).goods("30", QuantityUnit.CARTON);
    assertThat(quantityAgrees(Altered.with(whole).decisionSays("fact_quantity", "30条"))).isTrue();
    assertThat(quantityAgrees(Altered.with(whole).decisionSays("fact_quantity", "6000支"))).isTrue();
    assertThat(quantityAgrees(Altered.with(whole).decisionSays("fact_quantity", "31条"))).isFalse();
  }

  @Test
  void whatTheCaseOnlySuggestsMayBePutInOtherWords() {
    CaseFile other = Altered.with(file).decisionSays("fact_time", "2026-01-01T08:00");
    assertThat(Disagreement.of(other)).isEmpty();
  }

  @Test
  void aReceiptThatNamesAnotherNumberIsFound() {
    CaseFile other = Altered.with(file).decisionIsNumbered("金烟处〔2026〕999号");
    assertThat(Disagreement.of(other))
        .extracting(
            found -> found.paper().kind(), found -> found.field().code(), Disagreement::fact)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "service_receipt", "served_number", "金烟处〔2026〕999号"));
  }

  private static boolean quantityAgrees(CaseFile other) {
    return Disagreement.of(other).stream()
        .noneMatch(found -> found.field().code().equals("fact_quantity"));
  }
}
