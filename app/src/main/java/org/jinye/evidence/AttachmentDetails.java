package org.jinye.evidence;

/**
 * What a person says about a file, as typed.
 *
 * @param takenOn the date of the picture or paper, as 2026-09-24
 * @param fileName as the browser sent it
 * @param act the act that it proves
 * @param keptBecause why a picture is to be used although it can hardly be read
 */
public record AttachmentDetails(
    String kind,
    String title,
    String takenOn,
    String fileName,
    String act,
    TypedPosition position,
    String keptBecause) {

  /** Without act and position. */
  public AttachmentDetails(String kind, String title, String takenOn, String fileName) {
    this(kind, title, takenOn, fileName, "", TypedPosition.NONE, "");
  }

  /**
   * A position as the form sends it.
   *
   * @param source BROWSER when a button filled the fields, PHOTO when the picture did
   */
  public record TypedPosition(String longitude, String latitude, String source) {

    public static final TypedPosition NONE = new TypedPosition("", "", "");

    public boolean isEmpty() {
      return longitude.isEmpty() && latitude.isEmpty();
    }
  }
}
