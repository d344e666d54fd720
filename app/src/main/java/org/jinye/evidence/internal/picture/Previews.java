package org.jinye.evidence.internal.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachments;
import org.jinye.platform.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * Scaled pictures of attachments, made once from the verified file and kept on the node's disk.
 * Whoever deletes the folder loses nothing.
 */
@Component
public class Previews {

  /** Pages of a PDF that are shown; the rest has to be downloaded. */
  public static final int MOST_PAGES = 50;

  private static final String COUNT = "pages";
  private static final String NONE = ".none";
  private static final int THUMBNAIL = 240;
  private static final int PAGE = 1600;

  /** A drawing that cost too much is not tried again so soon. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Attachments attachments;
  private final Drawers drawers;
  private final DataDirectory data;
  private final Clock clock;

  Previews(Attachments attachments, Drawers drawers, DataDirectory data, Clock clock) {
    this.attachments = attachments;
    this.drawers = drawers;
    this.data = data;
    this.clock = clock;
  }

  /** A small picture of the first page; empty when there is none. */
  public Optional<Path> thumbnail(Attachment attachment) throws IOException {
    return drawn(attachment, 1, "t", THUMBNAIL).file();
  }

  /** The picture of a page, counted from 1; empty when there is none. */
  public Optional<Path> page(Attachment attachment, int number) throws IOException {
    return draw(attachment, number).file();
  }

  /** Why there is no picture of the page; empty when there is one, which is made here. */
  public Optional<NoPreview> problem(Attachment attachment, int number) throws IOException {
    return draw(attachment, number).reason();
  }

  private Preview draw(Attachment attachment, int number) throws IOException {
    return number < 1 || number > MOST_PAGES
        ? Preview.not(NoPreview.UNREADABLE)
        : drawn(attachment, number, Integer.toString(number), PAGE);
  }

  /** How many pages the file has; 1 for a picture, 0 for what cannot be shown. */
  public int pages(Attachment attachment) throws IOException {
    if (attachment.isPicture()) {
      return 1;
    }
    if (!attachment.isPdf()) {
      return 0;
    }
    Path known = place(attachment, COUNT);
    if (Files.exists(known)) {
      return Integer.parseInt(Files.readString(known));
    }
    if (remembered(attachment, COUNT).isPresent()) {
      return 0;
    }
    Drawers.Drawn counted =
        drawers.draw(
            new Drawing(Drawing.Kind.PDF_PAGES, attachments.file(attachment), 1, 1, known));
    if (counted.reason().isEmpty()) {
      keep(Files.writeString(part(), Integer.toString(counted.number())), known);
    } else {
      remember(attachment, COUNT, counted.reason().get());
    }
    return counted.number();
  }

  /** A picture on the disk, or why there is none. */
  private record Preview(Optional<Path> file, Optional<NoPreview> reason) {

    static Preview not(NoPreview reason) {
      return new Preview(Optional.empty(), Optional.of(reason));
    }
  }

  private Preview drawn(Attachment attachment, int number, String name, int longest)
      throws IOException {
    if (!attachment.isPdf() && !(attachment.isPicture() && number == 1)) {
      return Preview.not(NoPreview.UNREADABLE);
    }
    Path kept = place(attachment, name + ".jpg");
    if (Files.exists(kept)) {
      return new Preview(Optional.of(kept), Optional.empty());
    }
    Optional<NoPreview> before = remembered(attachment, COUNT);
    before = before.isPresent() ? before : remembered(attachment, name);
    if (before.isPresent()) {
      return Preview.not(before.get());
    }
    Path file = attachments.file(attachment);
    Path part = part();
    try {
      Drawing.Kind kind = attachment.isPdf() ? Drawing.Kind.PDF_PAGE : Drawing.Kind.PICTURE;
      Drawers.Drawn drawn = drawers.draw(new Drawing(kind, file, number, longest, part));
      Optional<NoPreview> reason = drawn.reason();
      if (reason.isPresent()) {
        remember(attachment, name, reason.get());
        return Preview.not(reason.get());
      }
      keep(part, kept);
      return new Preview(Optional.of(kept), Optional.empty());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void remember(Attachment attachment, String name, NoPreview reason) throws IOException {
    if (reason.isNotTriedAgain()) {
      keep(Files.writeString(part(), reason.name()), place(attachment, name + NONE));
    }
  }

  private Optional<NoPreview> remembered(Attachment attachment, String name) throws IOException {
    Path given = place(attachment, name + NONE);
    return Files.exists(given)
            && Files.getLastModifiedTime(given)
                .toInstant()
                .isAfter(clock.instant().minus(REMEMBERED))
        ? Optional.of(NoPreview.valueOf(Files.readString(given)))
        : Optional.empty();
  }

  private Path part() throws IOException {
    return Files.createTempFile(data.temporary(), "preview-", ".part");
  }

  private static void keep(Path part, Path kept) throws IOException {
    Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path place(Attachment attachment, String name) throws IOException {
    String hash = attachment.sha256();
    Path folder = data.folder("previews").resolve(hash.substring(0, 2));
    return Files.createDirectories(folder).resolve(hash + "-" + name);
  }
}
