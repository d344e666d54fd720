package org.jinye.cases.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.PaperRow;
import org.jinye.cases.internal.LedgerStore.Entered;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachments;
import org.springframework.stereotype.Component;

/**
 * The file of a case as a folder to be kept elsewhere: its papers in the order of a bound file with
 * their scans, an index, and a digest of each, so that it can be proven that nothing was changed.
 */
@Component
public class ArchiveExport {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String LINE = "\r\n";

  private final LedgerStore ledger;
  private final Attachments attachments;

  ArchiveExport(LedgerStore ledger, Attachments attachments) {
    this.ledger = ledger;
    this.attachments = attachments;
  }

  private record Entry(int nth, String path, String title, String number, String day, String sha) {}

  /** Writes a zip with UTF-8 names. */
  public void write(CaseFiles.Whole of, LocalDateTime now, OutputStream out) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      int nth = 0;
      for (PaperRow paper : inOrder(of)) {
        PaperKind kind = CATALOGUE.get(paper.kind());
        nth++;
        String name = "%03d %s".formatted(nth, clean(kind.title() + " " + paper.number()));
        entries.add(paper(zip, of, paper, kind, nth, name));
        int scan = 0;
        for (Attachment one : attachments.listAttachments(PaperFiles.owner(paper))) {
          if (one.isWithdrawn()) {
            continue;
          }
          entries.add(scan(zip, one, nth, name + "/" + ++scan + " " + clean(one.fileName())));
        }
      }
      for (Entered move : ledger.list(of.row().id())) {
        int scan = 0;
        for (Attachment one : attachments.listAttachments(MoveFiles.owner(move))) {
          if (!one.isWithdrawn()) {
            nth += scan == 0 ? 1 : 0;
            String folder = "%03d %s".formatted(nth, clean(title(move)));
            entries.add(scan(zip, one, nth, folder + "/" + ++scan + " " + clean(one.fileName())));
          }
        }
      }
      byte[] index = index(of, entries, now).getBytes(StandardCharsets.UTF_8);
      put(zip, "目录.csv", index);
      put(zip, "sha256.txt", sums(entries, index).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String title(Entered of) {
    return of.move().kind().title() + " " + of.move().at().toLocalDate();
  }

  private static List<PaperRow> inOrder(CaseFiles.Whole of) {
    return of.papers().stream()
        .filter(paper -> paper.state() == PaperRow.State.ISSUED)
        .sorted(
            Comparator.comparingInt((PaperRow paper) -> CATALOGUE.get(paper.kind()).order())
                .thenComparingLong(PaperRow::id))
        .toList();
  }

  private static Entry paper(
      ZipOutputStream zip, CaseFiles.Whole of, PaperRow paper, PaperKind kind, int nth, String name)
      throws IOException {
    byte[] word = new PaperWord(of.file(), kind, paper.paper()).write();
    String path = name + ".docx";
    put(zip, path, word);
    return new Entry(
        nth,
        path,
        kind.title(),
        paper.number(),
        paper.madeOn() == null ? "" : paper.madeOn().toString(),
        sha256(word));
  }

  private Entry scan(ZipOutputStream zip, Attachment of, int nth, String path) throws IOException {
    byte[] content = Files.readAllBytes(attachments.file(of));
    put(zip, path, content);
    return new Entry(nth, path, of.title(), "", "", sha256(content));
  }

  private static String index(CaseFiles.Whole of, List<Entry> entries, LocalDateTime now) {
    StringBuilder text = new StringBuilder("\uFEFF");
    text.append(row("案件", of.row().title(), "导出时间", MINUTE.format(now), "", ""));
    text.append(row("序号", "文件", "名称", "文号", "日期", "SHA-256"));
    for (Entry one : entries) {
      text.append(
          row(
              Integer.toString(one.nth()),
              one.path(),
              one.title(),
              one.number(),
              one.day(),
              one.sha()));
    }
    return text.toString();
  }

  /** As sha256sum reads it. */
  private static String sums(List<Entry> entries, byte[] index) {
    StringBuilder text = new StringBuilder();
    entries.forEach(one -> text.append(one.sha()).append("  ").append(one.path()).append('\n'));
    return text.append(sha256(index)).append("  目录.csv\n").toString();
  }

  private static String row(String... cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      String safe = cell.matches("^[=+@-].*") ? "'" + cell : cell;
      quoted.add('"' + safe.replace("\"", "\"\"") + '"');
    }
    return String.join(",", quoted) + LINE;
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }

  private static String clean(String name) {
    return name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
