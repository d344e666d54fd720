package org.jinye.cases.web.scene;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.cases.internal.scene.SceneDraft;
import org.jinye.cases.internal.scene.SceneField;
import org.jinye.cases.internal.scene.SceneRecord;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.platform.secret.Mask;
import org.jspecify.annotations.Nullable;

/**
 * A record of the scene on the server.
 *
 * @param officers whose certificates were chosen
 * @param problems what is not right yet, by place
 * @param errors why no case was opened, by place
 * @param upload null when the reader may not add files
 * @param mayOpen whether the reader may open a case from it
 * @param takesPart whether the reader may go on with it on a device
 */
public record SceneRecordPage(
    SceneRecord record,
    String unitName,
    List<Certificate> officers,
    Map<String, String> problems,
    Map<String, String> errors,
    AttachmentList files,
    @Nullable AttachmentUpload upload,
    boolean mayOpen,
    boolean takesPart,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<SceneField> OWN_ROWS =
      List.of(
          SceneField.OFFICERS,
          SceneField.PARTY_IDENTITY,
          SceneField.PARTY_TELEPHONE,
          SceneField.KEEPS,
          SceneField.KEPT_AT,
          SceneField.KEPT_UNTIL);

  /** A line of the record: what, and what was written. */
  public record Fact(String title, String words) {}

  public List<Fact> facts() {
    return List.of(SceneField.values()).stream()
        .filter(field -> !OWN_ROWS.contains(field))
        .map(field -> new Fact(field.title(), words(field)))
        .filter(fact -> !fact.words().isBlank())
        .toList();
  }

  private String words(SceneField of) {
    String value = record.draft().value(of);
    return switch (of) {
      case FOUND_AT, FROM, TO -> value.replace('T', ' ');
      case CAUSE ->
          Causes.read().all().stream()
              .filter(cause -> cause.code().equals(value))
              .findFirst()
              .map(Cause::title)
              .orElse(value);
      case PARTY_KIND -> value.isEmpty() ? "" : value.equals("ORGANISATION") ? "法人或者其他组织" : "公民";
      case SHOWN_CERTIFICATES, PARTY_PRESENT -> value.equals("true") ? "是" : "否";
      default -> value;
    };
  }

  public String masked(SceneField of) {
    String value = record.draft().value(of);
    Mask mask = of == SceneField.PARTY_IDENTITY ? Mask.IDENTITY_NUMBER : Mask.TELEPHONE;
    return value.isEmpty() ? "" : mask.of(value);
  }

  public boolean isAltered(SceneDraft.Signed of) {
    return !of.isRefused() && !of.digest().equals(record.draft().digest());
  }

  public List<String> allProblems() {
    return (errors.isEmpty() ? problems : errors).values().stream().distinct().toList();
  }

  public String minute(java.time.Instant of) {
    return MINUTE.format(of.atZone(zone));
  }
}
