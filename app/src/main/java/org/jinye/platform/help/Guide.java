package org.jinye.platform.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.stereotype.Component;

/** The chapters that are packed with the application, in the order of their file names. */
@Component
@Lazy // read by the first who asks, not by every start
class Guide {

  private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");

  private final ResourcePatternResolver files;
  private final List<Chapter> chapters;

  Guide(ResourceLoader loader) throws IOException {
    this.files = ResourcePatternUtils.getResourcePatternResolver(loader);
    ChapterReading reading = new ChapterReading(picture -> findPicture(picture).isPresent());
    this.chapters =
        Arrays.stream(files.getResources("classpath*:guide/*.md"))
            .sorted(Comparator.comparing(Guide::fileName))
            .map(file -> reading.read(fileName(file).replace(".md", ""), text(file)))
            .toList();
  }

  List<Chapter> chapters() {
    return chapters;
  }

  Optional<Chapter> findChapter(String name) {
    return chapters.stream().filter(chapter -> chapter.name().equals(name)).findFirst();
  }

  /** The chapter that says most about the page; the first one when none does. */
  Chapter about(String path) {
    return chapters.stream()
        .filter(chapter -> chapter.fit(path) > 0)
        .max(Comparator.comparingInt(chapter -> chapter.fit(path)))
        .orElse(chapters.getFirst());
  }

  Optional<Resource> findPicture(String name) {
    if (!PICTURE.matcher(name).matches()) {
      return Optional.empty();
    }
    Resource picture = files.getResource("classpath:guide/images/" + name);
    return picture.exists() ? Optional.of(picture) : Optional.empty();
  }

  private static String fileName(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
