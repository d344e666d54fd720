package org.jinye.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class AttachmentsTest {

  @Autowired private Attachments attachments;
  @Autowired private DataDirectory data;
  @Autowired private JdbcClient database;

  private final OwnCity city;
  private final Owner owner = new Owner("test", UUID.randomUUID().toString());

  AttachmentsTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void keepsAFileWithAllThatIsSaidAboutIt() throws IOException {
    Attachment added = addAsCounty(SampleFiles.pdf());
    assertThat(added.title()).isEqualTo("店面");
    assertThat(added.kindTitle()).isEqualTo("店面照片");
    assertThat(added.fileName()).as("a PDF under the name of a picture").isEqualTo("a.jpg.pdf");
    assertThat(added.sizeBytes()).isEqualTo(SampleFiles.pdf().length);
    assertThat(asCounty(() -> attachments.listAttachments(owner))).containsExactly(added);
    assertThat(added.addedById()).isEqualTo(city.countySupervisor().accountId());
    assertThat(asCounty(() -> attachments.listKinds(owner))).containsExactly("shop_photo");
    assertThat(attachments.file(added)).hasBinaryContent(SampleFiles.pdf());
    assertThat(data.attachments().resolve(added.sha256().substring(0, 2)).resolve(added.sha256()))
        .exists();
  }

  @Test
  void isSeenByItsUnitAndTheCityOnly() throws IOException {
    Attachment added = addAsCounty(SampleFiles.pdf());
    assertThat(city.citySupervisor().scope().get(() -> attachments.findAttachment(added.id())))
        .contains(added);
    assertThat(city.otherCounty().scope().get(() -> attachments.findAttachment(added.id())))
        .isEmpty();
    assertThat(city.otherCounty().scope().get(() -> attachments.listAttachments(owner))).isEmpty();
    assertThat(attachments.listAttachments(owner)).as("without a scope").isEmpty();
    assertThatThrownBy(() -> city.otherCounty().scope().run(() -> withdraw(added.id(), "不是我的")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void takesNothingForAnotherUnit() {
    assertThatThrownBy(() -> city.otherCounty().scope().get(() -> add(SampleFiles.pdf())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> add(SampleFiles.pdf())).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesEmptyForeignAndOversizedContentAndKeepsNothing() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo(Code.FILE_EMPTY);
    assertThat(refusal("<html>".getBytes(UTF_8))).isEqualTo(Code.TYPE_NOT_TAKEN);
    byte[] large = Arrays.copyOf(SampleFiles.pdf(), 20 * 1024 * 1024 + 1);
    assertThat(refusal(large)).isEqualTo(Code.FILE_TOO_LARGE);
    assertThat(asCounty(() -> attachments.listAttachments(owner))).isEmpty();
    assertThat(parts()).isEmpty();
  }

  @Test
  void readsNoFurtherThanTheLimit() {
    var endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) 'x');
            given += length;
            return length;
          }
        };
    AttachmentOutcome outcome = asCounty(() -> add(details(), endless));
    assertThat(outcome).isInstanceOf(AttachmentOutcome.NotTaken.class);
    assertThat(endless.given).isLessThan(21 * 1024 * 1024);
  }

  @Test
  void theLargestFileIsTaken() {
    byte[] largest = Arrays.copyOf(SampleFiles.pdf(), 20 * 1024 * 1024);
    assertThat(addAsCounty(largest).sizeBytes()).isEqualTo(largest.length);
  }

  @Test
  void sameContentIsKeptOnceAndRecordedTwice() {
    Attachment first = addAsCounty(SampleFiles.docx());
    Attachment second = addAsCounty(bytesOf(first));
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void manyMayAddTheSameContentAtOnce() throws Exception {
    byte[] content = SampleFiles.xlsx();
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Attachment>> tasks = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        tasks.add(() -> addAsCounty(content));
      }
      for (var done : pool.invokeAll(tasks)) {
        assertThat(attachments.file(done.get())).hasBinaryContent(content);
      }
    }
    assertThat(asCounty(() -> attachments.listAttachments(owner))).hasSize(24);
    assertThat(parts()).isEmpty();
  }

  @Test
  void noticesAFileThatWasAlteredOrIsMissing() throws IOException {
    Attachment added = addAsCounty(SampleFiles.compound("WordDocument"));
    Path file = attachments.file(added);
    byte[] content = Files.readAllBytes(file);
    content[100] ^= 1;
    Files.write(file, content);
    assertThatThrownBy(() -> attachments.file(added)).isInstanceOf(DamagedAttachment.class);
    Files.delete(file);
    assertThatThrownBy(() -> attachments.file(added)).isInstanceOf(DamagedAttachment.class);
    content[100] ^= 1;
    addAsCounty(content);
    assertThat(attachments.file(added)).as("the same content heals it").hasBinaryContent(content);
  }

  @Test
  void aWithdrawnAttachmentStaysToBeSeenButCountsNoLonger() {
    Attachment added = addAsCounty(SampleFiles.pdf());
    asCounty(() -> withdraw(added.id(), " 传错了店 "));
    Attachment after = asCounty(() -> attachments.listAttachments(owner)).getFirst();
    assertThat(after.withdrawal()).isNotNull();
    assertThat(after.withdrawal()).extracting("by", "reason").containsExactly("东内管", "传错了店");
    assertThat(asCounty(() -> attachments.listKinds(owner))).isEmpty();
    assertThatThrownBy(() -> asCounty(() -> withdraw(added.id(), "再撤一次")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("已经由东内管撤回");
  }

  @Test
  void withdrawsForAReasonAndItsOwnRecordOnly() {
    Attachment added = addAsCounty(SampleFiles.pdf());
    assertThatThrownBy(() -> asCounty(() -> withdraw(added.id(), " "))).isInstanceOf(Refused.class);
    var other = new Owner("test", "another");
    assertThatThrownBy(() ->
            asCounty(() -> {
              attachments.withdraw(other, added.id(), "理由", "东内管");
              return true;
            }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseRefusesToChangeOrDeleteAnAttachment() {
    Attachment added = addAsCounty(SampleFiles.pdf());
    for (String change :
        List.of(
            "update evidence.attachment set sha256 = repeat('0', 64) where id = ",
            "update evidence.attachment set unit_code = '99' where id = ",
            "delete from evidence.attachment where id = ")) {
      assertThatThrownBy(() -> system(() -> database.sql(change + added.id()).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void writesItsHashToTheTrailWhichIsSealed() {
    Attachment added = addAsCounty(SampleFiles.pdf());
    String entry =
        """
        select operation || ' ' || (new_row ->> 'sha256')
        from platform.trail
        where table_name = 'evidence.attachment' and record_key = :id
        """;
    assertThat(
            system(() ->
                database
                    .sql(entry)
                    .param("id", Long.toString(added.id()))
                    .query(String.class)
                    .list()))
        .containsExactly("insert " + added.sha256());
  }

  private static <T> T system(Supplier<T> work) {
    return Scope.system("test").get(work);
  }

  private <T> T asCounty(Supplier<T> work) {
    return city.countySupervisor().scope().get(work);
  }

  private Attachment addAsCounty(byte[] content) {
    AttachmentOutcome outcome = asCounty(() -> add(content));
    assertThat(outcome).isInstanceOf(AttachmentOutcome.Added.class);
    return ((AttachmentOutcome.Added) outcome).attachment();
  }

  private Code refusal(byte[] content) {
    AttachmentOutcome outcome = asCounty(() -> add(content));
    return ((AttachmentOutcome.NotTaken) outcome).problems().getFirst().code();
  }

  private AttachmentOutcome add(byte[] content) {
    return add(details(), new ByteArrayInputStream(content));
  }

  private AttachmentOutcome add(AttachmentDetails details, InputStream content) {
    var place =
        new AttachmentPlace(owner, city.eastCounty(), List.of(new Choice("shop_photo", "店面照片")));
    try {
      return attachments.add(place, details, content, "东内管");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AttachmentDetails details() {
    return new AttachmentDetails("shop_photo", "店面", "2026-01-05", "a.jpg");
  }

  private boolean withdraw(long id, String reason) {
    attachments.withdraw(owner, id, reason, "东内管");
    return true;
  }

  private byte[] bytesOf(Attachment attachment) {
    try {
      return Files.readAllBytes(attachments.file(attachment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> parts() throws IOException {
    try (var files = Files.list(data.temporary())) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
