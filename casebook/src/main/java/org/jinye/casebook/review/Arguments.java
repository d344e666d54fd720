package org.jinye.casebook.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Signature;

/**
 * What a rule of the sheet gives to its check; a check reads only what it needs.
 *
 * @param papers kinds of papers that it looks at
 * @param fields codes of fields with their words; "from+to" is one element of two fields
 * @param organisationFields the same where the party is an organisation
 * @param roles how many opinions of a role there must be
 * @param signatures how many signatures of a quality there must be
 * @param allowed values that a field may have
 * @param sanctions penalties that must stand on the decision where the cause demands them
 * @param words what to say
 */
public record Arguments(
    List<String> papers,
    Map<String, String> fields,
    Map<String, String> organisationFields,
    Map<Opinion.Role, Integer> roles,
    Map<Signature.As, Integer> signatures,
    Map<String, List<String>> allowed,
    List<Sanction> sanctions,
    String words) {

  static final Arguments NONE =
      new Arguments(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), "");

  @SuppressWarnings("NullAway") // what the file leaves out arrives as null
  public Arguments {
    papers = papers == null ? List.of() : List.copyOf(papers);
    fields = inOrder(fields);
    organisationFields = inOrder(organisationFields);
    roles = inOrder(roles);
    signatures = inOrder(signatures);
    allowed = inOrder(allowed);
    sanctions = sanctions == null ? List.of() : List.copyOf(sanctions);
    words = words == null ? "" : words;
  }

  @SuppressWarnings("NullAway")
  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
