package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue as data, beside the table of 44 and the files that the examples make. */
class PaperCatalogueTest {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);

  @Test
  void hasAKindForEveryRowOfTheTable() {
    assertThat(CATALOGUE.kinds().stream().map(PaperKind::row).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 44).boxed().toList());
    assertThat(CATALOGUE.kinds().stream().map(PaperKind::code)).doesNotHaveDuplicates();
    assertThat(CATALOGUE.kinds().stream().map(PaperKind::order)).doesNotHaveDuplicates();
  }

  @Test
  void numbersOfKindsCannotBeTakenForOneAnother() {
    assertThat(CATALOGUE.kinds().stream().filter(PaperKind::isNumbered).map(PaperKind::word))
        .doesNotHaveDuplicates();
  }

  @Test
  void noFieldStandsTwiceOnAPaper() {
    assertThat(CATALOGUE.kinds())
        .allSatisfy(kind ->
            assertThat(kind.fields().stream().map(PaperField::code))
                .as(kind.title())
                .doesNotHaveDuplicates());
  }

  @Test
  void choicesHaveAnswersAndNothingElseHas() {
    assertThat(CATALOGUE.kinds().stream().flatMap(kind -> kind.fields().stream()))
        .allMatch(field -> (field.type() == PaperField.Type.CHOICE) != field.choices().isEmpty());
  }

  @Test
  void whatGoesToAPartyIsSealed() {
    assertThat(CATALOGUE.kinds())
        .filteredOn(kind -> kind.side() == PaperKind.Side.OUTWARD)
        .isNotEmpty()
        .allMatch(PaperKind::needsSeal);
  }

  @Test
  void opinionsAreAskedForInTheirOrder() {
    assertThat(CATALOGUE.kinds())
        .allSatisfy(kind -> assertThat(kind.opinions()).as(kind.title()).isSorted());
  }

  @Test
  void everyPaperThatAStepNeedsIsThere() {
    assertThat(
            CaseStep.all().stream()
                .flatMap(step -> step.needs().stream())
                .flatMap(need -> need.papers().stream()))
        .allMatch(code -> CATALOGUE.find(code).isPresent());
  }

  @Test
  void nothingThatUsersReadIsEnglish() {
    assertThat(
            CATALOGUE.kinds().stream()
                .flatMap(kind ->
                    Stream.concat(
                        Stream.of(kind.title(), kind.word()),
                        kind.fields().stream()
                            .flatMap(field ->
                                Stream.concat(
                                    Stream.of(field.title(), field.basis()),
                                    field.choices().stream().map(PaperField.Choice::title))))))
        .noneMatch(words -> words.matches(".*[A-Za-z].*"));
  }

  @ParameterizedTest
  @EnumSource
  void papersOfCleanFilesAreOfTheCatalogueAndMayBeIssued(Course course) {
    CaseFile file = EXAMPLES.clean(course, 7);
    for (Paper paper : file.papers()) {
      PaperKind kind = CATALOGUE.get(paper.kind());
      Set<String> known = kind.fields().stream().map(PaperField::code).collect(Collectors.toSet());
      Set<String> own =
          paper.fields().keySet().stream()
              .filter(code -> !code.startsWith("party_") && !code.startsWith("case_"))
              .filter(code -> !code.equals("cause"))
              .collect(Collectors.toSet());
      assertThat(known).as(kind.title()).containsAll(own);
      assertThat(kind.procedures()).as(kind.title()).contains(file.procedure());
      List<FieldProblem> wrong =
          FieldCheck.of(kind, paper.fields()).stream()
              .filter(problem -> paper.fields().containsKey(problem.field()))
              .toList();
      assertThat(wrong).as(kind.title()).isEmpty();
    }
  }
}
