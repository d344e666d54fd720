package org.jinye.casebook.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;

/**
 * The fields of a new paper, filled from the case, so that party, cause, numbers, dates and goods
 * agree on all papers.
 *
 * @param values by the codes of the fields
 * @param missing what the paper demands and the case does not tell, in the order of the form
 */
public record FilledFields(Map<String, String> values, List<PaperField> missing) {

  public FilledFields {
    values = Map.copyOf(values);
    missing = List.copyOf(missing);
  }

  public static FilledFields of(PaperKind kind, CaseFile file) {
    return filled(kind, fact -> fact.of(file));
  }

  /** Of a paper that serves, extends or answers another. */
  public static FilledFields about(Paper other, PaperKind kind, CaseFile file) {
    return filled(kind, fact -> fact.of(file, other));
  }

  private static FilledFields filled(PaperKind kind, Function<Fact, String> telling) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PaperField field : kind.fields()) {
      Fact fact = field.fact();
      String value = fact == null ? "" : telling.apply(fact);
      if (!value.isBlank()) {
        values.put(field.code(), value);
      }
    }
    List<PaperField> missing =
        kind.fields().stream()
            .filter(field -> field.required() && !values.containsKey(field.code()))
            .toList();
    return new FilledFields(values, missing);
  }
}
