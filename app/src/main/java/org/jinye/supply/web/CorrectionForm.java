package org.jinye.supply.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.internal.intake.RowCheck;
import org.jspecify.annotations.Nullable;

/** A row as somebody typed it, in the order of the import's header. */
record CorrectionForm(List<String> header, List<String> values) {

  static final int LONGEST = 4_000;

  static CorrectionForm of(List<String> header, Map<String, String> sent) {
    return new CorrectionForm(
        header,
        IntStream.range(0, header.size())
            .mapToObj(i -> sent.getOrDefault(name(i), "").strip())
            .toList());
  }

  static CorrectionForm of(List<String> header, RejectedRow row) {
    return new CorrectionForm(header, row.values(header.size()));
  }

  boolean isTooLong() {
    return values.stream().anyMatch(value -> value.length() > LONGEST);
  }

  /** The fields with their faults; those of no column are not among them. */
  List<CorrectionPage.Field> fields(RejectedRow row, List<RowCheck.Found> faults) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (RowCheck.Found fault : faults) {
      errors.merge(fault.column(), fault.reason().title(), (a, b) -> a + "；" + b);
    }
    var fields = new ArrayList<CorrectionPage.Field>();
    for (int i = 0; i < header.size(); i++) {
      String title = header.get(i);
      fields.add(
          new CorrectionPage.Field(
              name(i), title, values.get(i), row.original(i), errors.get(title)));
    }
    return fields;
  }

  /** The faults that belong to no column of the file. */
  @Nullable String general(List<RowCheck.Found> faults) {
    String general =
        faults.stream()
            .filter(fault -> !header.contains(fault.column()))
            .map(fault ->
                fault.column().isEmpty()
                    ? fault.reason().title()
                    : fault.column() + "：" + fault.reason().title())
            .collect(Collectors.joining("；"));
    return general.isEmpty() ? null : general;
  }

  private static String name(int column) {
    return "c" + column;
  }
}
