package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;

/** Who acts: two officers with certificates on that day (行政处罚法第四十二条), and nobody in two roles. */
final class OfficerChecks {

  private static final int OFFICERS = 2;

  private OfficerChecks() {}

  static List<Place> twoOfficers(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper -> {
          long acting = acting(examined, with, paper);
          return acting >= OFFICERS
              ? Stream.empty()
              : Stream.of(Place.on(paper, "", "当天持有效执法证并签名的执法人员只有" + acting + "人，应当不少于两人"));
        })
        .toList();
  }

  /** The fields name persons; one who handles the case is among them. */
  static List<Place> isNoHandler(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            with.fields().entrySet().stream()
                .filter(field -> isOfficer(examined, paper.text(field.getKey())))
                .map(field ->
                    Place.on(
                        paper,
                        field.getKey(),
                        field.getValue() + paper.text(field.getKey()) + "是本案的承办人")))
        .toList();
  }

  /** The fields name persons, and two of them are the same. */
  static List<Place> apart(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .filter(paper -> {
          List<String> names =
              with.fields().keySet().stream().flatMap(field -> paper.find(field).stream()).toList();
          return names.stream().distinct().count() < names.size();
        })
        .map(paper -> Place.on(paper, with.fields().keySet().iterator().next(), with.words()))
        .toList();
  }

  private static long acting(Examined examined, Arguments with, Paper paper) {
    return with.signatures().keySet().stream()
        .flatMap(as -> paper.signatures(as).stream())
        .filter(signature -> mayAct(examined, paper, signature))
        .map(Signature::name)
        .distinct()
        .count();
  }

  private static boolean mayAct(Examined examined, Paper paper, Signature signature) {
    LocalDate day = paper.date();
    Optional<Officer> known =
        examined.file().officers().stream()
            .filter(officer -> officer.name().equals(signature.name()))
            .findFirst();
    return known
        .map(officer -> day == null || officer.mayActOn(day))
        .orElse(!signature.certificate().isBlank());
  }

  private static boolean isOfficer(Examined examined, String name) {
    return examined.file().officers().stream().anyMatch(officer -> officer.name().equals(name));
  }
}
