package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.imageio.ImageIO;
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

  private static final int THUMBNAIL = 240;
  private static final int PAGE = 1600;

  private final Attachments attachments;
  private final DataDirectory data;

  Previews(Attachments attachments, DataDirectory data) {
    this.attachments = attachments;
    this.data = data;
  }

  /** A small picture of the first page; empty when the file has none. */
  public Optional<Path> thumbnail(Attachment attachment) throws IOException {
    return kept(attachment, 1, "t", THUMBNAIL);
  }

  /** The picture of a page, counted from 1; empty when there is none. */
  public Optional<Path> page(Attachment attachment, int number) throws IOException {
    return number < 1 || number > MOST_PAGES
        ? Optional.empty()
        : kept(attachment, number, Integer.toString(number), PAGE);
  }

  /** How many pages the file has; 1 for a picture, 0 for what cannot be shown. */
  public int pages(Attachment attachment) throws IOException {
    if (attachment.isPicture()) {
      return 1;
    }
    if (!attachment.isPdf()) {
      return 0;
    }
    Path known = place(attachment, "pages");
    if (Files.exists(known)) {
      return Integer.parseInt(Files.readString(known));
    }
    int counted = PdfPages.count(attachments.file(attachment));
    Path part = Files.createTempFile(data.temporary(), "preview-", ".part");
    Files.writeString(part, Integer.toString(counted));
    Files.move(part, known, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return counted;
  }

  private Optional<Path> kept(Attachment attachment, int number, String name, int longest)
      throws IOException {
    if (!attachment.isPicture() && !attachment.isPdf()) {
      return Optional.empty();
    }
    Path kept = place(attachment, name + ".jpg");
    if (Files.exists(kept)) {
      return Optional.of(kept);
    }
    Optional<BufferedImage> picture =
        draw(attachments.file(attachment), attachment.isPdf(), number, longest);
    if (picture.isEmpty()) {
      return Optional.empty();
    }
    Path part = Files.createTempFile(data.temporary(), "preview-", ".part");
    ImageIO.write(picture.get(), "jpg", part.toFile());
    Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return Optional.of(kept);
  }

  private static Optional<BufferedImage> draw(Path file, boolean pdf, int number, int longest)
      throws IOException {
    if (pdf) {
      return PdfPages.page(file, number, longest);
    }
    return number == 1
        ? PictureReading.upright(file, longest, CameraNotes.of(file).orientation())
        : Optional.empty();
  }

  private Path place(Attachment attachment, String name) throws IOException {
    String hash = attachment.sha256();
    Path folder = data.folder("previews").resolve(hash.substring(0, 2));
    return Files.createDirectories(folder).resolve(hash + "-" + name);
  }
}
