package org.jinye.evidence.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.Scanned;
import org.jinye.evidence.internal.picture.CameraNotes;
import org.jinye.evidence.internal.picture.Legibility;
import org.jinye.evidence.internal.scan.ScanResult;
import org.jinye.evidence.internal.scan.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a file is, whether it is clean, and whether it can be read. */
@Component
class Inspection {

  private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

  private final VirusScan scan;
  private final Legibility legibility;

  Inspection(VirusScan scan, Legibility legibility) {
    this.scan = scan;
    this.legibility = legibility;
  }

  /**
   * {@link Storing.Stored} says that it may be stored. The scan comes first: parsers are targets.
   */
  Storing inspect(Path file, String hash, long size, Storing.Demand demand) throws IOException {
    return switch (scan.scan(file)) {
      case ScanResult.NotAsked ignored -> look(file, hash, size, demand, Scanned.NONE);
      case ScanResult.Clean ignored -> look(file, hash, size, demand, Scanned.CLEAN);
      case ScanResult.Infected infected -> new Storing.Infected(infected.finding(), hash, size);
      case ScanResult.Unavailable down -> {
        LOG.error("virus scan not possible: {}", down.why());
        yield scan.takesUnscanned()
            ? look(file, hash, size, demand, Scanned.UNSCANNED)
            : notTaken(Code.SCANNER_DOWN, "file", "病毒扫描现在用不了，文件没有收下，已填写的内容还在。请稍后再试；一直这样就告诉管理员。");
      }
    };
  }

  private Storing look(Path file, String hash, long size, Storing.Demand demand, Scanned scanned)
      throws IOException {
    return switch (ContentRecogniser.recognise(file)) {
      case Recognition.NotTaken refused -> new Storing.NotTaken(refused.problem());
      case Recognition.Known known -> read(file, hash, size, demand, scanned, known.kind());
    };
  }

  private Storing read(
      Path file, String hash, long size, Storing.Demand demand, Scanned scanned, FileKind kind)
      throws IOException {
    if (!kind.isPicture()) {
      return stored(hash, size, kind, scanned, CameraNotes.NOTHING, List.of());
    }
    List<String> problems = legibility.problems(file);
    if (problems.isEmpty() || (!demand.legible() && !demand.keptBecause().isEmpty())) {
      return stored(hash, size, kind, scanned, CameraNotes.of(file), problems);
    }
    String words = String.join("；", problems) + "。";
    return demand.legible()
        ? notTaken(Code.PICTURE_ILLEGIBLE, "file", words + "这一种附件必须看得清，请重新拍摄后再上传。")
        : notTaken(Code.PICTURE_ILLEGIBLE, "keptBecause", words + "请重新拍摄；仍然要用的，写明理由并重新选择文件后再上传。");
  }

  private static Storing stored(
      String hash,
      long size,
      FileKind kind,
      Scanned scanned,
      CameraNotes notes,
      List<String> problems) {
    return new Storing.Stored(
        new StoredFile(hash, size, kind, scanned, notes, !problems.isEmpty()));
  }

  private static Storing notTaken(Code code, String field, String message) {
    return new Storing.NotTaken(new AttachmentProblem(code, field, message));
  }
}
