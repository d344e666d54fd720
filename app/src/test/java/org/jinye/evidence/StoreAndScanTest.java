package org.jinye.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.internal.InfectedFiles;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.scan.LoopbackClamd;
import org.jinye.evidence.internal.store.S3Server;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.web.Choice;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with an S3 server and a scanner behind it. */
@ModuleTest
@DirtiesContext
class StoreAndScanTest {

  @SuppressWarnings("NullAway.Init") // by configure(), before the application
  private static S3Server server;

  @SuppressWarnings("NullAway.Init")
  private static LoopbackClamd clamd;

  @Autowired private Attachments attachments;
  @Autowired private InfectedFiles infected;
  @Autowired private DataDirectory data;

  private final OwnCity city;
  private final Owner owner = new Owner("test", UUID.randomUUID().toString());

  StoreAndScanTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry properties) throws Exception {
    server = S3Server.start(Files.createTempDirectory(Path.of("target"), "s3-"));
    clamd = LoopbackClamd.startLookingFor("EICAR");
    for (String property : server.properties()) {
      int equals = property.indexOf('=');
      properties.add(property.substring(0, equals), () -> property.substring(equals + 1));
    }
    properties.add("jinye.attachments.scan", () -> "clamd " + clamd.address());
    properties.add("jinye.attachments.scan-patience", () -> "3s");
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    clamd.close();
  }

  @Test
  void keepsScannedFilesInTheBucket() throws IOException {
    byte[] content = paper("");
    Attachment added = ((AttachmentOutcome.Added) add(content)).attachment();
    assertThat(added.scanned()).isEqualTo(Scanned.CLEAN);
    assertThat(server.object(added.sha256())).hasBinaryContent(content);
    assertThat(attachments.file(added)).hasBinaryContent(content);
    assertThat(data.attachments()).isEmptyDirectory();
  }

  @Test
  void refusesAndRecordsAnInfectedFile() {
    assertThat(refusal(paper("EICAR"))).isEqualTo(Code.INFECTED);
    assertThat(city.leader().scope().get(() -> infected.listNewest(5)))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.finding()).isEqualTo("Test.EICAR");
          assertThat(file.fileName()).isEqualTo("a.pdf");
        });
    assertThat(listed()).isEmpty();
    assertThat(city.otherCounty().scope().get(() -> infected.listNewest(5))).isEmpty();
  }

  @Test
  void keepsNothingWhileTheStoreIsDownAndTakesTheFileAfterwards() throws Exception {
    byte[] content = paper("");
    server.stop();
    try {
      AttachmentOutcome outcome = add(content);
      assertThat(((AttachmentOutcome.NotTaken) outcome).problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.STORE_UNREACHABLE);
            assertThat(problem.message()).contains("没有收下，已填写的内容还在", "附件存储现在连不上");
          });
      assertThat(listed()).isEmpty();
      try (var parts = Files.list(data.temporary())) {
        assertThat(parts).isEmpty();
      }
    } finally {
      server.startAgain();
    }
    assertThat(add(content)).isInstanceOf(AttachmentOutcome.Added.class);
  }

  private List<Attachment> listed() {
    return city.countySupervisor().scope().get(() -> attachments.listAttachments(owner));
  }

  private Code refusal(byte[] content) {
    return ((AttachmentOutcome.NotTaken) add(content)).problems().getFirst().code();
  }

  private AttachmentOutcome add(byte[] content) {
    var place = new AttachmentPlace(owner, city.eastCounty(), List.of(new Choice("paper", "材料")));
    var file = new MockMultipartFile("file", "a.pdf", null, content);
    return city.countySupervisor()
        .scope()
        .get(() -> {
          try {
            return attachments.add(
                place, AttachmentForm.of("材料", "paper", "2026-01-05", file), "东内管");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] paper(String word) {
    return (new String(SampleFiles.pdf(), UTF_8) + word + UUID.randomUUID()).getBytes(UTF_8);
  }
}
