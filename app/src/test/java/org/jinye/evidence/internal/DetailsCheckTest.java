package org.jinye.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.platform.web.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<Choice> KINDS = List.of(new Choice("shop_photo", "店面照片"));

  @Test
  void takesWhatIsComplete() {
    DetailsCheck check = check("shop_photo", "店面", "2026-11-20", "C:\\照片\\店面 1.jpg");
    assertThat(check.problems()).isEmpty();
    assertThat(check.fileName()).isEqualTo("店面 1.jpg");
    assertThat(check.kindTitle()).contains("店面照片");
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    assertThat(check("", " ", "", "").problems())
        .extracting(AttachmentProblem::code)
        .containsExactly(
            Code.TITLE_MISSING, Code.KIND_UNKNOWN, Code.DATE_MISSING, Code.FILE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, DATE_IMPLAUSIBLE",
    "1999-12-31, DATE_IMPLAUSIBLE",
    "2026-02-30, NOT_A_DATE",
    "昨天, NOT_A_DATE",
  })
  void refusesADateThatCannotBe(String date, Code code) {
    assertThat(check("shop_photo", "店面", date, "a.jpg").problems())
        .extracting(AttachmentProblem::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000.jpg", "a\u202Egpj.exe", "a\n.jpg", "..", "a\u2028.jpg", "\uD800.jpg"})
  void refusesANameThatDisguisesItself(String name) {
    assertThat(check("shop_photo", "店面", "2026-11-20", name).problems())
        .extracting(AttachmentProblem::code)
        .containsExactly(Code.FILE_NAME_UNREADABLE);
  }

  @Test
  void saysHowLongANameOrTitleIs() {
    assertThat(check("shop_photo", "店面", "2026-11-20", "长".repeat(196) + ".jpg").problems())
        .extracting(AttachmentProblem::message)
        .containsExactly("文件名有 200 个字，最多 120 个。请改短后再上传。");
    assertThat(check("shop_photo", "长".repeat(101), "2026-11-20", "a.jpg").problems())
        .extracting(AttachmentProblem::code)
        .containsExactly(Code.TITLE_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({
    "PDF, photo.jpg, photo.jpg.pdf",
    "JPEG, photo.JPG, photo.JPG",
    "JPEG, jpg, jpg.jpg",
    "XLSX, a.b, a.b.xlsx",
    "JPEG, photo.jpeg, photo.jpeg",
  })
  void givesANameTheEndingThatTellsTheTruth(FileKind kind, String name, String honest) {
    assertThat(kind.honest(name)).isEqualTo(honest);
  }

  private static DetailsCheck check(String kind, String title, String takenOn, String fileName) {
    return new DetailsCheck(new AttachmentDetails(kind, title, takenOn, fileName), KINDS, TODAY);
  }
}
