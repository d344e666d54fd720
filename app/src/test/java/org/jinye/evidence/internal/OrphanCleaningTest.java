package org.jinye.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class OrphanCleaningTest {

  @Autowired private OrphanCleaning cleaning;
  @Autowired private AttachmentFiles files;
  @Autowired private Attachments attachments;
  @Autowired private DataDirectory data;
  @Autowired private JdbcClient database;

  private final OwnCity city;

  OrphanCleaningTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void removesWhatAKilledProcessLeftInTheStoreAndNothingElse() throws IOException {
    String left = storeWithoutARow();
    Attachment attached = add();
    cleaning.clean();
    assertThat(stored(left)).as("it may still become an attachment").isTrue();
    letADayPass();
    cleaning.clean();
    assertThat(stored(left)).isFalse();
    assertThat(attachments.file(attached)).exists();
    assertThat(arrivals(left) + arrivals(attached.sha256())).isZero();
  }

  /** What happens up to the moment in which the row would be written. */
  private String storeWithoutARow() throws IOException {
    Storing storing = files.store(content(), Storing.Demand.NONE);
    assertThat(storing).isInstanceOf(Storing.Stored.class);
    return ((Storing.Stored) storing).file().sha256();
  }

  private Attachment add() throws IOException {
    var place =
        new AttachmentPlace(
            new Owner("test", UUID.randomUUID().toString()),
            city.eastCounty(),
            List.of(new Choice("paper", "材料")));
    Scope.Entered entered = city.countySupervisor().scope().enter();
    try {
      AttachmentOutcome outcome =
          attachments.add(
              place, new AttachmentDetails("paper", "材料", "2026-01-05", "a.pdf"), content(), "东");
      return ((AttachmentOutcome.Added) outcome).attachment();
    } finally {
      entered.leave();
    }
  }

  private static ByteArrayInputStream content() {
    String words = new String(SampleFiles.pdf(), StandardCharsets.UTF_8) + UUID.randomUUID();
    return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
  }

  private boolean stored(String hash) {
    return data.attachments().resolve(hash.substring(0, 2)).resolve(hash).toFile().exists();
  }

  private void letADayPass() {
    database.sql("update evidence.arrival set at = at - interval '25 hours'").update();
  }

  private long arrivals(String hash) {
    return database
        .sql("select count(*) from evidence.arrival where sha256 = :hash")
        .param("hash", hash)
        .query(Long.class)
        .single();
  }
}
