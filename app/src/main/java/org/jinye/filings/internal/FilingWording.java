package org.jinye.filings.internal;

import java.util.Map;
import java.util.Optional;
import org.jinye.filings.FilingKind;
import org.jinye.platform.trail.TrailWording;
import org.jspecify.annotations.Nullable;

/** Names the kinds of filings and their fields in the trail. */
record FilingWording(String table, FilingKinds kinds) implements TrailWording {

  @Override
  public Optional<String> word(String column, String code, Map<String, @Nullable Object> row) {
    return switch (column) {
      case "kind" -> kinds.find(code).map(FilingKind::title);
      case "facts" -> fields(String.valueOf(row.get("kind")), code);
      default -> Optional.empty();
    };
  }

  private Optional<String> fields(String kind, String id) {
    return kinds.find(kind).stream()
        .flatMap(one -> one.fields().stream())
        .filter(field -> field.id().equals(id))
        .map(FilingKind.Field::title)
        .findFirst();
  }
}
