package org.jinye.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jinye.evidence.AttachmentDetails.TypedPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The upload form as a browser sends it; bind it in the controller of the owning record.
 *
 * @param keptBecause the words beside 仍然使用
 */
public record AttachmentForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String takenOn,
    @Nullable MultipartFile file,
    @Nullable String act,
    @Nullable String longitude,
    @Nullable String latitude,
    @Nullable String positionSource,
    @Nullable String keptBecause) {

  /** The form before anything was typed. */
  public static AttachmentForm blank() {
    return of(null, null, null, null);
  }

  /** A form with nothing but what is always asked for. */
  public static AttachmentForm of(
      @Nullable String title,
      @Nullable String kind,
      @Nullable String takenOn,
      @Nullable MultipartFile file) {
    return new AttachmentForm(title, kind, takenOn, file, null, null, null, null, null);
  }

  public AttachmentDetails details() {
    String name = file == null ? null : file.getOriginalFilename();
    return new AttachmentDetails(
        text(kind),
        text(title),
        text(takenOn),
        text(name),
        text(act),
        new TypedPosition(text(longitude), text(latitude), text(positionSource)),
        text(keptBecause));
  }

  /** The file's content; empty when none was chosen. */
  public InputStream content() throws IOException {
    return file == null ? InputStream.nullInputStream() : file.getInputStream();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
