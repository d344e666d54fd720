package org.jinye.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.jinye.evidence.Position;
import org.jinye.evidence.internal.picture.CameraNotes;
import org.jinye.evidence.internal.picture.Legibility;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Everyone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * Looks at a picture as soon as it is chosen, and keeps nothing: date and place that the camera
 * wrote are proposed for the form, and what makes it hard to read is said before it is sent.
 */
@Controller
@Everyone
class LookingAtPicture {

  private final Legibility legibility;
  private final DataDirectory data;

  LookingAtPicture(Legibility legibility, DataDirectory data) {
    this.legibility = legibility;
    this.data = data;
  }

  /**
   * What was seen.
   *
   * @param problems what makes it hard to read; empty when nothing does
   */
  record Seen(
      @Nullable LocalDate takenOn,
      @Nullable String longitude,
      @Nullable String latitude,
      List<String> problems) {}

  @PostMapping("/attachments/look")
  @ResponseBody
  Seen look(@RequestParam MultipartFile file) throws IOException {
    Path part = Files.createTempFile(data.temporary(), "look-", ".part");
    try (InputStream content = file.getInputStream()) {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      CameraNotes notes = CameraNotes.of(part);
      Position place = notes.position();
      return new Seen(
          notes.takenAt() == null ? null : notes.takenAt().toLocalDate(),
          place == null ? null : place.longitude().toPlainString(),
          place == null ? null : place.latitude().toPlainString(),
          legibility.problems(part));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
