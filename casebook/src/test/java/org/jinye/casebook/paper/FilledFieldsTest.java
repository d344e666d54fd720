package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    CaseFile moved =
        new CaseFile(
            file.number(),
            file.procedure(),
            file.stage(),
            file.bureau(),
            file.cause(),
            new Discovery(file.discovery().at(), "另一个地方", file.discovery().source()),
            file.filedOn(),
            file.parties(),
            file.officers(),
            file.goods(),
            file.decision(),
            file.papers(),
            file.ledger(),
            file.recordings(),
            file.receipts(),
            file.endedOn());
    assertThat(Disagreement.of(moved))
        .isNotEmpty()
        .allMatch(found -> found.field().code().equals("place") && found.fact().equals("另一个地方"))
        .extracting(found -> found.paper().kind())
        .contains("filing_report");
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
}
