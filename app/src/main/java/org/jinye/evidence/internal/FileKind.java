package org.jinye.evidence.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of files that are taken. */
public enum FileKind {
  JPEG("image/jpeg", Shown.IN_BROWSER, "jpg jpeg jpe jfif"),
  PNG("image/png", Shown.IN_BROWSER, "png"),
  WEBP("image/webp", Shown.IN_BROWSER, "webp"),
  PDF("application/pdf", Shown.IN_BROWSER, "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Shown.BY_PROGRAM,
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Shown.BY_PROGRAM,
      "xlsx"),
  DOC("application/msword", Shown.BY_PROGRAM, "doc"),
  XLS("application/vnd.ms-excel", Shown.BY_PROGRAM, "xls"),
  MP3("audio/mpeg", Shown.BY_PROGRAM, "mp3"),
  WAV("audio/wav", Shown.BY_PROGRAM, "wav"),
  M4A("audio/mp4", Shown.BY_PROGRAM, "m4a mp4");

  /** For messages: what may be uploaded. */
  public static final String ALL_IN_WORDS = "图片（JPG、PNG、WebP）、PDF、Word、Excel 和录音（MP3、WAV、M4A）";

  private enum Shown {
    IN_BROWSER,
    BY_PROGRAM
  }

  private final String mediaType;
  private final Shown shown;
  private final String endings;

  /** The first ending is the usual one. */
  FileKind(String mediaType, Shown shown, String endings) {
    this.mediaType = mediaType;
    this.shown = shown;
    this.endings = endings;
  }

  public static FileKind ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind we keep: " + mediaType));
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  public boolean isShownInBrowser() {
    return shown == Shown.IN_BROWSER;
  }

  /**
   * The name with an ending that tells the truth: photo.jpg that is a PDF becomes photo.jpg.pdf.
   */
  public String honest(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> known = List.of(endings.split(" ", -1));
    boolean told = fileName.contains(".") && known.contains(ending);
    return told ? fileName : fileName + "." + known.getFirst();
  }
}
