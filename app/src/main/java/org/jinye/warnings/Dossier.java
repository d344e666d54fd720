package org.jinye.warnings;

/**
 * The warnings of one subject in one week: they are looked at together, may be handled together,
 * and share their attachments.
 *
 * @param subject see {@link WarningSubject}
 */
public record Dossier(String subject, int weekNo) {

  /** Kind of owner under which the evidence module keeps a dossier's attachments. */
  public static final String OWNER_KIND = "warning-dossier";

  /** Key of the dossier with the evidence module. */
  public String ownerId() {
    return subject + "/" + weekNo;
  }
}
