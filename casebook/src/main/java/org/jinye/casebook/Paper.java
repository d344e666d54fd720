package org.jinye.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal document as it was made out: what stands on it, not what the facts say now.
 *
 * @param id unique within the file
 * @param kind code in the catalogue of papers ({@code papers.yaml})
 * @param number its own number (金烟处〔2026〕12号); empty for kinds without one
 * @param date the day it bears
 * @param about id of the paper that it serves, extends or answers; null otherwise
 * @param fields what was written, by the codes of the catalogue; days as 2026-09-24, moments as
 *     2026-09-24T10:30, amounts in yuan, "true" and "false"; what was left open is absent
 * @param goods the list on it, if it has one
 * @param pages number of pages; 0 = not counted
 * @param isSealed bears the bureau's seal
 */
public record Paper(
    String id,
    String kind,
    String number,
    @Nullable LocalDate date,
    @Nullable String about,
    Map<String, String> fields,
    List<GoodsLine> goods,
    List<Opinion> opinions,
    List<Signature> signatures,
    int pages,
    boolean isSealed) {

  /** Kind of the receipt that proves the service of another paper. */
  public static final String SERVICE_RECEIPT = "service_receipt";

  public Paper {
    fields = Map.copyOf(fields);
    goods = List.copyOf(goods);
    opinions = List.copyOf(opinions);
    signatures = List.copyOf(signatures);
  }

  /** What was written in a field; empty when it was left open. */
  public Optional<String> find(String field) {
    return Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
  }

  /** What was written in a field, or nothing at all. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  public Optional<Opinion> findOpinion(Opinion.Role role) {
    return opinions.stream().filter(opinion -> opinion.role() == role).reduce((a, b) -> b);
  }

  public List<Signature> signatures(Signature.As as) {
    return signatures.stream().filter(signature -> signature.as() == as).toList();
  }
}
