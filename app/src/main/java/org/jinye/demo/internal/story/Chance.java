package org.jinye.demo.internal.story;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jinye.warnings.OpenWarning;

/** A number between 0 and 1 that is always the same for a dossier: people handle it as one. */
final class Chance {

  private static final double CEILING = 4_294_967_296.0;

  private Chance() {}

  static double of(OpenWarning warning, String question) {
    CRC32 crc = new CRC32();
    String subject = question + "/" + warning.subject() + "/" + warning.weekNo() + "/" + question;
    crc.update(subject.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() / CEILING;
  }
}
