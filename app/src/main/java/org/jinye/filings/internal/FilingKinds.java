package org.jinye.filings.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.filings.FilingKind;
import org.jinye.filings.FilingKind.Field;
import org.jinye.filings.FilingKind.Naming;
import org.jinye.filings.FilingKind.Timing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of filings, in the order of their file. */
@Component
public class FilingKinds {

  private final Map<String, FilingKind> kinds = new LinkedHashMap<>();

  FilingKinds() {
    try (InputStream file = new ClassPathResource("filings/kinds.yaml").getInputStream()) {
      List<Map<String, Object>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      read.stream().map(FilingKinds::kind).forEach(kind -> kinds.put(kind.code(), kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<FilingKind> all() {
    return List.copyOf(kinds.values());
  }

  public Optional<FilingKind> find(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /** The words for a kind; the code itself when it is not known any more. */
  public String title(String code) {
    return find(code).map(FilingKind::title).orElse(code);
  }

  private static FilingKind kind(Map<String, Object> yaml) {
    Map<?, ?> attachment = (Map<?, ?>) yaml.get("attachment");
    return new FilingKind(
        text(yaml, "code"),
        text(yaml, "title"),
        timing((Map<?, ?>) Objects.requireNonNull(yaml.get("timing"))),
        Naming.valueOf(text(yaml, "retailers").toUpperCase(Locale.ROOT)),
        text(yaml, "span").equals("month"),
        Boolean.TRUE.equals(yaml.get("periodic")),
        optional(yaml.get("silences")),
        attachment == null ? null : optional(attachment.get("title")),
        attachment != null && Boolean.TRUE.equals(attachment.get("required")),
        ((List<?>) Objects.requireNonNull(yaml.get("fields")))
            .stream().map(field -> field((Map<?, ?>) field)).toList());
  }

  private static Timing timing(Map<?, ?> yaml) {
    Map.Entry<?, ?> only = yaml.entrySet().iterator().next();
    int days = ((Number) only.getValue()).intValue();
    return switch (String.valueOf(only.getKey())) {
      case "before" -> new Timing.Before(days);
      case "after" -> new Timing.After(days);
      case "monthly" -> new Timing.Monthly(days);
      default -> throw new IllegalStateException("unknown timing " + only.getKey());
    };
  }

  private static Field field(Map<?, ?> yaml) {
    return new Field(
        String.valueOf(yaml.get("id")),
        String.valueOf(yaml.get("title")),
        Field.Type.valueOf(String.valueOf(yaml.get("kind")).toUpperCase(Locale.ROOT)),
        Boolean.TRUE.equals(yaml.get("required")));
  }

  private static String text(Map<String, Object> yaml, String field) {
    return Objects.requireNonNull(optional(yaml.get(field)), field);
  }

  private static @Nullable String optional(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
