package org.jinye.supply.internal.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.profile.FieldSource.Column;
import org.jinye.supply.internal.profile.KindMapping;
import org.jinye.supply.internal.profile.Profile;
import org.jinye.supply.internal.source.ColumnName;
import org.jinye.supply.internal.source.FileRefused;
import org.jspecify.annotations.Nullable;

/** Where the columns of a mapping stand in a file's header. */
public final class Binding {

  private final KindMapping mapping;
  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>();

  private Binding(KindMapping mapping, List<String> header) {
    this.mapping = mapping;
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(ColumnName.plain(header.get(i)), i);
    }
  }

  /** The kind whose columns the file has; of several, the one with most of them. */
  public static Binding recognise(Profile profile, List<String> header) {
    return find(profile, header).orElseThrow(() -> nearestRefusal(profile, header));
  }

  public static Optional<RecordKind> findKind(Profile profile, List<String> header) {
    return find(profile, header).map(Binding::kind);
  }

  /** Number of columns that the profile asks for and the file has; 0 when it does not fit. */
  public static int countMatched(Profile profile, List<String> header) {
    return find(profile, header).map(Binding::size).orElse(0);
  }

  private static Optional<Binding> find(Profile profile, List<String> header) {
    return profile.kinds().stream()
        .map(mapping -> new Binding(mapping, header))
        .filter(candidate -> candidate.missing().isEmpty())
        .max(Comparator.comparingInt(Binding::size));
  }

  /** For a file that somebody said is of this kind. */
  public static Binding of(KindMapping mapping, List<String> header) {
    var binding = new Binding(mapping, header);
    if (!binding.missing().isEmpty()) {
      throw binding.refusal();
    }
    return binding;
  }

  // Half of the columns or more: that is what the file was meant to be.
  private static FileRefused nearestRefusal(Profile profile, List<String> header) {
    Binding nearest = null;
    for (KindMapping mapping : profile.kinds()) {
      var candidate = new Binding(mapping, header);
      if (candidate.size() - candidate.missing().size() >= candidate.missing().size()
          && (nearest == null || candidate.missing().size() < nearest.missing().size())) {
        nearest = candidate;
      }
    }
    if (nearest != null) {
      return nearest.refusal();
    }
    List<String> expected =
        profile.kinds().stream()
            .map(kind -> kind.kind().title() + "（" + String.join("、", expected(kind)) + "）")
            .toList();
    return FileRefused.unknownColumns(expected, header);
  }

  private FileRefused refusal() {
    List<String> missing = missing().stream().map(column -> column.names().getFirst()).toList();
    return FileRefused.missingColumns(mapping.kind().title(), missing, expected(mapping), header);
  }

  private static List<String> expected(KindMapping mapping) {
    var expected = new ArrayList<String>();
    for (Column column : mapping.requiredColumns()) {
      List<String> names = column.names();
      expected.add(
          names.size() == 1
              ? names.getFirst()
              : names.getFirst() + "（或 " + String.join("、", names.subList(1, names.size())) + "）");
    }
    return expected;
  }

  private List<Column> missing() {
    return mapping.requiredColumns().stream().filter(column -> find(column) == null).toList();
  }

  private int size() {
    return mapping.requiredColumns().size();
  }

  /** The number of the column in the file, or null when it is absent. */
  @Nullable Integer find(Column column) {
    for (String name : column.names()) {
      Integer place = places.get(ColumnName.plain(name));
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** How the file itself calls the column. */
  String title(Column column) {
    Integer place = find(column);
    return place == null ? column.names().getFirst() : header.get(place);
  }

  public KindMapping mapping() {
    return mapping;
  }

  public RecordKind kind() {
    return mapping.kind();
  }

  public List<String> header() {
    return header;
  }

  /** The columns of {@code raw} that are the file's own. */
  String columns() {
    return IntStream.range(0, header.size())
        .mapToObj(i -> "c" + i)
        .collect(Collectors.joining(", "));
  }
}
