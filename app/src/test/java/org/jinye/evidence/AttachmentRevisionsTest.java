package org.jinye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.RequiredKinds.Need;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.picture.CameraPicture;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@ModuleTest
class AttachmentRevisionsTest {

  private static final Need PHOTO = new Need("shop_photo", "店面照片");
  private static final Need PAPER = new Need("statement", "情况说明");

  @Autowired private Attachments attachments;
  @Autowired private RequiredKinds required;

  private final OwnCity city;
  private final Owner owner = new Owner("test", UUID.randomUUID().toString());

  AttachmentRevisionsTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void aNewerFileTakesThePlaceAndTheOlderStaysReachable() throws IOException {
    Attachment first = added(add(form("shop_photo", SampleFiles.picture("png"))));
    Attachment second = added(revise(first, "换一张清楚的"));
    Attachment third = added(revise(second, "再换一张"));
    assertThat(second.revision()).isEqualTo(new Revision(2, first.id(), "换一张清楚的"));
    assertThat(second.title()).as("a title that is not given stays").isEqualTo(first.title());
    assertThat(inCounty(() -> attachments.listAttachments(owner))).containsExactly(third);
    assertThat(inCounty(() -> attachments.listEarlier(third))).containsExactly(second, first);
    assertThat(inCounty(() -> attachments.findLater(first))).contains(second);
    assertThat(attachments.file(first)).hasBinaryContent(SampleFiles.picture("png"));
  }

  @Test
  void onlyTheNewestCanBeReplacedAndOnlyByWhoAddedIt() throws IOException {
    Attachment first = added(add(form("shop_photo", SampleFiles.picture("png"))));
    assertThatThrownBy(() -> revise(city.citySupervisor(), first, "不是我传的"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("只能由上传人换新版");
    assertThatThrownBy(() -> revise(city.otherCounty(), first, "看不到")).isInstanceOf(NotFound.class);
    assertThat(codes(revise(first, " "))).containsExactly(Code.REASON_MISSING);
    added(revise(first, "换一张"));
    assertThatThrownBy(() -> revise(first, "又换一张"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("已经换过新版");
    assertThatThrownBy(() ->
            inCounty(() -> {
              attachments.withdraw(owner, first.id(), "撤旧的", name());
              return true;
            }))
        .isInstanceOf(Refused.class);
  }

  @Test
  void withdrawingTheNewestTakesItsKindAway() throws IOException {
    Attachment first = added(add(form("shop_photo", SampleFiles.picture("png"))));
    Attachment second = added(revise(first, "换一张"));
    assertThat(inCounty(() -> required.missing(owner, List.of(PHOTO, PAPER))))
        .containsExactly(PAPER);
    inCounty(() -> {
      attachments.withdraw(owner, second.id(), "拍错了店", name());
      return true;
    });
    assertThat(inCounty(() -> required.missing(owner, List.of(PHOTO, PAPER))))
        .containsExactly(PHOTO, PAPER);
  }

  @Test
  void aStepIsBlockedByAMessageThatNamesWhatIsMissing() throws IOException {
    assertThatThrownBy(() -> demand(List.of(PHOTO, PAPER, PHOTO)))
        .isInstanceOf(Refused.class)
        .hasMessage("还缺少附件：店面照片、情况说明。请先上传，再办这一步。");
    added(add(form("shop_photo", SampleFiles.picture("png"))));
    assertThatThrownBy(() -> demand(List.of(PHOTO, PAPER))).hasMessage("还缺少附件：情况说明。请先上传，再办这一步。");
    added(add(form("statement", SampleFiles.docx())));
    demand(List.of(PHOTO, PAPER));
    demand(List.of());
  }

  @Test
  void takesPlaceAndTimeFromTheCamera() throws IOException {
    byte[] photo = CameraPicture.of(SampleFiles.print(640, 480), 1);
    Attachment taken = added(add(form("shop_photo", photo)));
    assertThat(taken.position()).isNotNull();
    assertThat(taken.position().words()).isEqualTo("117.283000，31.861167（照片自带）");
    assertThat(taken.photographedAt()).isEqualTo(LocalDateTime.of(2026, 11, 18, 9, 30, 15));
    assertThat(taken.isDatedOtherwise()).isTrue();
  }

  @Test
  void whatIsTypedCountsBeforeTheCamera() throws IOException {
    byte[] photo = CameraPicture.of(SampleFiles.print(640, 480), 1);
    Attachment typed = added(add(placed(photo, "117.3", "31.9", "TYPED")));
    assertThat(typed.position())
        .isEqualTo(
            new Position(
                new BigDecimal("117.300000"), new BigDecimal("31.900000"), Position.Source.TYPED));
    Attachment located = added(add(placed(SampleFiles.pdf(), "117.3", "31.9", "BROWSER")));
    assertThat(located.position()).extracting(Position::source).isEqualTo(Position.Source.BROWSER);
    assertThat(inCounty(() -> attachments.findAttachment(located.id()))).contains(located);
  }

  @Test
  void refusesAPositionThatIsNone() throws IOException {
    for (String[] wrong :
        List.of(
            new String[] {"117.3", ""},
            new String[] {"181", "31"},
            new String[] {"117", "九十"},
            new String[] {"117", "90.1"})) {
      assertThat(codes(add(placed(SampleFiles.pdf(), wrong[0], wrong[1], ""))))
          .containsExactly(Code.NO_POSITION);
    }
  }

  @Test
  void aPictureThatCannotBeReadNeedsAReason() throws IOException {
    byte[] small = CameraPicture.jpeg(SampleFiles.print(200, 150));
    AttachmentForm form = form("shop_photo", small);
    AttachmentOutcome refused = add(form);
    assertThat(codes(refused)).containsExactly(Code.PICTURE_ILLEGIBLE);
    assertThat(((AttachmentOutcome.NotTaken) refused).problems().getFirst().message())
        .contains("图片太小（200×150 像素，短边至少 480）", "仍然要用的，写明理由");
    Attachment kept = added(add(kept(form, "店已拆，只有这一张")));
    assertThat(kept.keptBecause()).isEqualTo("店已拆，只有这一张");
    assertThat(inCounty(() -> attachments.findAttachment(kept.id()))).contains(kept);
    Attachment good = added(add(kept(form("shop_photo", SampleFiles.picture("png")), "多写了")));
    assertThat(good.keptBecause()).as("a good picture needs no excuse").isEmpty();
  }

  @Test
  void aKindThatMustBeLegibleKnowsNoExcuse() throws IOException {
    byte[] small = CameraPicture.jpeg(SampleFiles.print(200, 150));
    var strict =
        new AttachmentPlace(owner, city.eastCounty(), place().kinds(), Set.of("shop_photo"));
    AttachmentOutcome refused =
        inCountyIo(() -> attachments.add(strict, kept(form("shop_photo", small), "没办法"), name()));
    assertThat(((AttachmentOutcome.NotTaken) refused).problems().getFirst().message())
        .contains("必须看得清，请重新拍摄");
  }

  private void demand(List<Need> needs) {
    inCounty(() -> {
      required.demand(owner, needs);
      return true;
    });
  }

  private String name() {
    return city.countySupervisor().name();
  }

  private AttachmentPlace place() {
    return new AttachmentPlace(
        owner,
        city.eastCounty(),
        List.of(new Choice("shop_photo", "店面照片"), new Choice("statement", "情况说明")));
  }

  private AttachmentOutcome add(AttachmentForm form) throws IOException {
    return inCountyIo(() -> attachments.add(place(), form, name()));
  }

  private AttachmentOutcome revise(Attachment old, String reason) throws IOException {
    return revise(city.countySupervisor(), old, reason);
  }

  private AttachmentOutcome revise(SignedIn who, Attachment old, String reason) throws IOException {
    var file = new MockMultipartFile("file", "新.pdf", null, SampleFiles.pdf());
    var form = AttachmentForm.of(null, null, "2026-01-06", file);
    Scope.Entered entered = who.scope().enter();
    try {
      return attachments.revise(place(), old.id(), form, reason, who.name());
    } finally {
      entered.leave();
    }
  }

  private static AttachmentForm form(String kind, byte[] content) {
    return AttachmentForm.of(
        "店面", kind, "2026-01-05", new MockMultipartFile("file", "a.jpg", null, content));
  }

  private static AttachmentForm placed(
      byte[] content, String longitude, String latitude, String source) {
    AttachmentForm form = form("shop_photo", content);
    return new AttachmentForm(
        form.title(),
        form.kind(),
        form.takenOn(),
        form.file(),
        "店内有库存",
        longitude,
        latitude,
        source,
        null);
  }

  private static AttachmentForm kept(AttachmentForm form, @Nullable String because) {
    return new AttachmentForm(
        form.title(), form.kind(), form.takenOn(), form.file(), null, null, null, null, because);
  }

  private static Attachment added(AttachmentOutcome outcome) {
    assertThat(outcome).isInstanceOf(AttachmentOutcome.Added.class);
    return ((AttachmentOutcome.Added) outcome).attachment();
  }

  private static List<Code> codes(AttachmentOutcome outcome) {
    return ((AttachmentOutcome.NotTaken) outcome)
        .problems().stream().map(AttachmentProblem::code).toList();
  }

  private <T> T inCounty(java.util.function.Supplier<T> work) {
    return city.countySupervisor().scope().get(work);
  }

  private interface Work<T> {
    T get() throws IOException;
  }

  private <T> T inCountyIo(Work<T> work) throws IOException {
    Scope.Entered entered = city.countySupervisor().scope().enter();
    try {
      return work.get();
    } finally {
      entered.leave();
    }
  }
}
