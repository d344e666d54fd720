package org.jinye.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The upload form as a browser sends it; bind it in the controller of the owning record. */
public record AttachmentForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String takenOn,
    @Nullable MultipartFile file) {

  /** The form before anything was typed. */
  public static AttachmentForm blank() {
    return new AttachmentForm(null, null, null, null);
  }

  public AttachmentDetails details() {
    String name = file == null ? null : file.getOriginalFilename();
    return new AttachmentDetails(text(kind), text(title), text(takenOn), text(name));
  }

  /** The file's content; empty when none was chosen. */
  public InputStream content() throws IOException {
    return file == null ? InputStream.nullInputStream() : file.getInputStream();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
