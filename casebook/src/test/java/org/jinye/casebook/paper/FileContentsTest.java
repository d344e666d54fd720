package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileContentsTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private final CaseFile file = EXAMPLES.clean(Course.HEARD, 3);

  @ParameterizedTest
  @EnumSource
  void listsEveryPaperOnceButCoverContentsAndClosingNote(Course course) {
    CaseFile example = EXAMPLES.clean(course, 4);
    assertThat(FileContents.of(example).entries().stream().map(entry -> entry.paper().id()))
        .containsExactlyInAnyOrderElementsOf(
            example.papers().stream()
                .filter(
                    paper -> !List.of("cover", "contents", "closing_note").contains(paper.kind()))
                .map(Paper::id)
                .toList());
  }

  @Test
  void theReceiptLiesBehindThePaperThatItProves() {
    List<String> titles =
        FileContents.of(file).entries().stream().map(FileContents.Entry::title).toList();
    assertThat(titles).containsSubsequence("行政处罚决定书", "送达回证（行政处罚决定书）", "结案报告表");
    assertThat(titles.indexOf("送达回证（行政处罚决定书）")).isEqualTo(titles.indexOf("行政处罚决定书") + 1);
    assertThat(titles.indexOf("送达回证（听证通知书）")).isEqualTo(titles.indexOf("听证通知书") + 1);
    assertThat(titles.getFirst()).isEqualTo("立案报告表");
  }

  @Test
  void aReceiptWithoutItsPaperIsListedAmongTheServices() {
    FileContents contents =
        contents(paper("R", "service_receipt", "gone", 1), paper("L", "closing_report", null, 2));
    assertThat(contents.entries())
        .extracting(FileContents.Entry::title, FileContents.Entry::pages)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("送达回证", "1"),
            org.assertj.core.groups.Tuple.tuple("结案报告表", "2-3"));
  }

  @Test
  void receiptsThatPointAtEachOtherAreNotLost() {
    FileContents contents =
        contents(paper("R", "service_receipt", "Q", 1), paper("Q", "service_receipt", "R", 1));
    assertThat(contents.entries()).hasSize(2);
  }

  @Test
  void pageNumbersEndWhereSomebodyHasNotCounted() {
    FileContents contents =
        contents(
            paper("A", "filing_report", null, 2),
            paper("B", "inspection_record", null, 0),
            paper("C", "questioning_record", null, 3));
    assertThat(contents.entries())
        .extracting(FileContents.Entry::pages)
        .containsExactly("1-2", "", "");
    assertThat(contents.uncounted()).extracting(Paper::id).containsExactly("B");
    assertThat(contents.closingWords()).startsWith("本卷共有文书3件、5页（另有1件未计页数）");
    assertThat(contents.sheets()).isEmpty();
  }

  @Test
  void anUnknownPaperLiesLast() {
    FileContents contents =
        contents(paper("A", "napkin", null, 1), paper("B", "reward_approval", null, 1));
    assertThat(contents.entries())
        .extracting(FileContents.Entry::title)
        .containsExactly("有功单位（个人）授奖呈报表", "其他材料");
  }

  @Test
  void theInstituteIsResponsibleForItsReport() {
    CaseFile appraised = EXAMPLES.clean(Course.APPRAISED, 3);
    Paper report = appraised.findPaper("appraisal_report").orElseThrow();
    assertThat(FileContents.of(appraised).entries())
        .filteredOn(entry -> entry.paper().equals(report))
        .extracting(FileContents.Entry::responsible)
        .containsExactly(report.text("institution"));
  }

  @Test
  void theClosingNoteCountsPapersPagesAndRecordings() {
    FileContents contents = FileContents.of(file);
    assertThat(contents.closingWords())
        .matches(
            "本卷共有文书%d件、%d页；照片\\d+张(，录音\\d+份)?(，录像\\d+份)?。"
                .formatted(contents.entries().size(), contents.pages()));
  }

  @Test
  void coverAndClosingNoteAreFilledFromTheFile() {
    Map<String, String> cover = FilledFields.of(PaperCatalogue.read().get("cover"), file).values();
    assertThat(cover)
        .containsEntry("case_number", file.number())
        .containsEntry("sheets", String.valueOf(FileContents.of(file).pages()))
        .containsEntry("closed_on", String.valueOf(file.endedOn()))
        .containsKey("result");
    assertThat(FilledFields.of(PaperCatalogue.read().get("closing_note"), file).values())
        .containsEntry("words", FileContents.of(file).closingWords());
    assertThat(FilledFields.of(PaperCatalogue.read().get("contents"), file).values().get("lines"))
        .hasLineCount(FileContents.of(file).entries().size());
  }

  @Property
  void pagesFollowEachOtherWithoutGapOrOverlap(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 40) Integer> pages) {
    Paper[] papers =
        java.util.stream.IntStream.range(0, pages.size())
            .mapToObj(i -> paper("P" + i, "evidence_copy", null, pages.get(i)))
            .toArray(Paper[]::new);
    FileContents contents = contents(papers);
    int next = 1;
    for (FileContents.Entry entry : contents.entries()) {
      assertThat(entry.firstPage()).isEqualTo(next);
      next = entry.lastPage() + 1;
    }
    assertThat(contents.pages()).isEqualTo(next - 1);
  }

  private static FileContents contents(Paper... papers) {
    return FileContents.of(Altered.with(EXAMPLES.clean(Course.PLAIN, 3)).papers(List.of(papers)));
  }

  private static Paper paper(
      String id, String kind, @org.jspecify.annotations.Nullable String about, int pages) {
    return new Paper(
        id, kind, "", null, about, Map.of(), List.of(), List.of(), List.of(), pages, false);
  }
}
