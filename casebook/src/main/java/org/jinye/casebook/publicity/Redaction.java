package org.jinye.casebook.publicity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Party;

/**
 * What the public may read of a party: an organisation by its name, a person by the family name
 * only; no identity number, address or telephone anywhere.
 */
record Redaction(Party party) {

  private static final List<String> COMPOUND =
      CasebookFiles.list("compound_surnames", String.class);
  private static final Pattern IDENTITY_NUMBER =
      Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|\\d{15})(?!\\d)");
  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final String HIDDEN = "×××";
  private static final String SOMEBODY = "某";

  String name() {
    return switch (party) {
      case Party.Individual person -> name(person.name());
      case Party.Organisation organisation -> organisation.name();
    };
  }

  /** Words of a paper without what must not be read. */
  String clean(String words) {
    String clean = words;
    for (String secret : secrets()) {
      clean = clean.replace(secret, HIDDEN);
    }
    clean =
        switch (party) {
          case Party.Individual person ->
              person.name().isBlank() ? clean : clean.replace(person.name(), name());
          case Party.Organisation organisation ->
              organisation.personInCharge().isBlank()
                  ? clean
                  : clean.replace(
                      organisation.personInCharge(), name(organisation.personInCharge()));
        };
    clean = IDENTITY_NUMBER.matcher(clean).replaceAll(HIDDEN);
    return MOBILE.matcher(clean).replaceAll(HIDDEN);
  }

  private List<String> secrets() {
    Stream<String> own =
        switch (party) {
          case Party.Individual person -> Stream.of(person.identityNumber());
          case Party.Organisation _ -> Stream.of();
        };
    return Stream.concat(own, Stream.of(party.address(), party.telephone()))
        .filter(secret -> !secret.isBlank())
        .toList();
  }

  private static String name(String full) {
    return COMPOUND.stream().filter(full::startsWith).findFirst().orElseGet(() -> first(full))
        + SOMEBODY;
  }

  private static String first(String full) {
    return full.isEmpty() ? "" : full.substring(0, full.offsetByCodePoints(0, 1));
  }
}
