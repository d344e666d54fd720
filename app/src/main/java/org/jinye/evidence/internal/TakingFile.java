package org.jinye.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.Position;
import org.jinye.evidence.Revision;
import org.jinye.evidence.internal.picture.CameraNotes;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file: all that is wrong is said, or content and row are kept. */
@Component
public class TakingFile {

  private final AttachmentRecords records;
  private final AttachmentFiles files;
  private final InfectedFiles refused;
  private final Clock clock;

  TakingFile(AttachmentRecords records, AttachmentFiles files, InfectedFiles refused, Clock clock) {
    this.records = records;
    this.files = files;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * Who adds it, when, and which version it is.
   *
   * @param person as pages show him; his account is that of the scope
   */
  public record Adding(String person, Instant at, Revision revision) {}

  public AttachmentOutcome take(
      AttachmentPlace place, AttachmentDetails details, InputStream content, Adding adding)
      throws IOException {
    Scope scope = Scope.current();
    if (scope == null || !scope.holds(place.unitCode())) {
      throw NotFound.of("单位");
    }
    var check = new DetailsCheck(details, place.kinds(), LocalDate.now(clock));
    List<AttachmentProblem> problems = new ArrayList<>(check.problems());
    LocalDate takenOn = check.takenOn();
    if (!problems.isEmpty() || takenOn == null) {
      return new AttachmentOutcome.NotTaken(problems);
    }
    var demand =
        new Storing.Demand(details.keptBecause(), place.legible().contains(details.kind()));
    return switch (files.store(content, demand)) {
      case Storing.NotTaken not -> new AttachmentOutcome.NotTaken(List.of(not.problem()));
      case Storing.Infected infected -> {
        refused.record(place, check.fileName(), infected, adding);
        yield new AttachmentOutcome.NotTaken(List.of(infectedProblem(infected)));
      }
      case Storing.Stored stored ->
          new AttachmentOutcome.Added(
              records.add(
                  attachment(
                      place, details, check, takenOn, stored.file(), adding, scope.accountId())));
    };
  }

  private static AttachmentProblem infectedProblem(Storing.Infected infected) {
    return new AttachmentProblem(
        Code.INFECTED,
        "file",
        "病毒扫描在文件里发现了问题（%s），没有收下，并已记录。请先在自己的电脑上查杀。".formatted(infected.finding()));
  }

  private static Attachment attachment(
      AttachmentPlace place,
      AttachmentDetails details,
      DetailsCheck check,
      LocalDate takenOn,
      StoredFile file,
      Adding adding,
      long accountId) {
    return new Attachment(
        0,
        place.owner(),
        place.unitCode(),
        details.kind(),
        check.kindTitle().orElse(details.kind()),
        details.title(),
        details.act(),
        takenOn,
        position(check.position(), file.notes()),
        file.notes().takenAt(),
        file.kind().honest(check.fileName()),
        file.kind().mediaType(),
        file.size(),
        file.sha256(),
        file.scanned(),
        file.poor() ? details.keptBecause() : "",
        adding.revision(),
        adding.person(),
        accountId,
        adding.at(),
        null);
  }

  /** What was typed counts before what the camera wrote; what is the same comes from the camera. */
  private static @Nullable Position position(@Nullable Position typed, CameraNotes notes) {
    Position written = notes.position();
    if (typed == null || written == null) {
      return typed == null ? written : typed;
    }
    boolean same =
        typed.longitude().compareTo(written.longitude()) == 0
            && typed.latitude().compareTo(written.latitude()) == 0;
    return same ? written : typed;
  }
}
