package org.jinye.evidence.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.internal.AttachmentFiles;
import org.jinye.evidence.internal.FileKind;
import org.jinye.evidence.internal.StoredFile;
import org.jinye.evidence.internal.Storing;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which template a bureau uses on a day, and taking a new one. */
@Component
public class DocumentTemplates {

  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_NAME = 120;

  private final TemplateRecords records;
  private final AttachmentFiles files;
  private final Clock clock;

  DocumentTemplates(TemplateRecords records, AttachmentFiles files, Clock clock) {
    this.records = records;
    this.files = files;
    this.clock = clock;
  }

  /** The template in force; {@code own} is null for the one that is shipped. */
  record InForce(@Nullable OwnTemplate own, WordTemplate template) {}

  InForce inForce(DocumentKind kind, String unitCode, LocalDate day) throws IOException {
    Optional<OwnTemplate> own = records.findInForce(kind.code(), unitCode, day);
    return own.isEmpty()
        ? new InForce(null, new WordTemplate(kind, kind.shipped().get()))
        : new InForce(own.get(), new WordTemplate(kind, content(own.get())));
  }

  public byte[] content(OwnTemplate template) throws IOException {
    return Files.readAllBytes(files.verified(template.sha256(), template.sizeBytes()));
  }

  /** What came with the form, as typed. */
  public record Upload(DocumentKind kind, String validFrom, String note, String fileName) {}

  /** Takes a template for the person's own unit; answers all that is wrong, by field. */
  public Map<String, String> take(Upload upload, byte[] content, SignedIn who) throws IOException {
    Map<String, String> problems = new LinkedHashMap<>();
    LocalDate from = day(upload.validFrom());
    if (from == null || from.isBefore(LocalDate.now(clock))) {
      problems.put("validFrom", "启用日期应写成 2026-12-01 的样子，不早于今天：已经制发的文书不受影响。");
    }
    if (upload.note().length() > LONGEST_NOTE) {
      problems.put("note", "说明最多 %d 个字。".formatted(LONGEST_NOTE));
    }
    List<String> wrong = new ArrayList<>(problemsWithFile(upload, content));
    if (wrong.isEmpty() && problems.isEmpty() && from != null) {
      switch (files.store(new ByteArrayInputStream(content), Storing.Demand.NONE)) {
        case Storing.NotTaken not -> wrong.add(not.problem().message());
        case Storing.Infected infected ->
            wrong.add("病毒扫描在文件里发现了问题（" + infected.finding() + "），没有收下。");
        case Storing.Stored stored -> records.add(template(upload, from, stored.file(), who));
      }
    }
    if (!wrong.isEmpty()) {
      problems.put("file", String.join(" ", wrong));
    }
    return problems;
  }

  private static List<String> problemsWithFile(Upload upload, byte[] content) {
    if (content.length == 0) {
      return List.of("请选择 Word 模板文件（docx）。");
    }
    if (upload.fileName().length() > LONGEST_NAME) {
      return List.of("文件名最多 %d 个字，请改短后再上传。".formatted(LONGEST_NAME));
    }
    boolean zip = content[0] == 'P' && content.length > 100;
    return zip
        ? new WordTemplate(upload.kind(), content).problems()
        : List.of("模板要是 docx 文件；旧的 doc 文件请用 Word 另存为 docx。");
  }

  private OwnTemplate template(Upload upload, LocalDate from, StoredFile file, SignedIn who) {
    return new OwnTemplate(
        0,
        who.unitCode(),
        upload.kind().code(),
        0,
        from,
        upload.note(),
        FileKind.DOCX.honest(upload.fileName()),
        file.size(),
        file.sha256(),
        who.name(),
        who.accountId(),
        clock.instant());
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
