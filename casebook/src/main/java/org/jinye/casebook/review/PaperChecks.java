package org.jinye.casebook.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Signature;

/** What any paper must bear: that it is there, its fields, opinions, signatures and its day. */
final class PaperChecks {

  private PaperChecks() {}

  static List<Place> missing(Examined examined, Arguments with) {
    return examined.papers(with.papers()).findAny().isPresent()
        ? List.of()
        : List.of(Place.missing(with.papers().getFirst(), with.words()));
  }

  static List<Place> fields(Examined examined, Arguments with) {
    return examined.papers(with.papers()).flatMap(paper -> leftOpen(paper, with.fields())).toList();
  }

  /** Other fields for a person than for an organisation. */
  static List<Place> particulars(Examined examined, Arguments with) {
    Map<String, String> fields =
        examined.file().findParty().filter(Party.Organisation.class::isInstance).isPresent()
            ? with.organisationFields()
            : with.fields();
    return examined.papers(with.papers()).flatMap(paper -> leftOpen(paper, fields)).toList();
  }

  static List<Place> fieldsTrue(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            with.fields().entrySet().stream()
                .filter(field -> !Written.isTrue(paper, field.getKey()))
                .map(field -> Place.on(paper, field.getKey(), field.getValue())))
        .toList();
  }

  static List<Place> fieldsAllowed(Examined examined, Arguments with) {
    return examined
        .papers(with.papers())
        .flatMap(paper ->
            with.allowed().entrySet().stream()
                .filter(field -> !isAllowed(paper.text(field.getKey()), field.getValue()))
                .map(field ->
                    Place.on(
                        paper,
                        field.getKey(),
                        with.words() + "：写的是“" + paper.text(field.getKey()) + "”")))
        .toList();
  }

  static List<Place> opinions(Examined examined, Arguments with) {
    List<Place> places = new ArrayList<>();
    examined
        .papers(with.papers())
        .forEach(paper ->
            with.roles()
                .forEach((role, number) -> {
                  long written = paper.opinions().stream().filter(of(role)).count();
                  for (long n = written; n < number; n++) {
                    places.add(Place.on(paper, "", "缺" + role.title() + "的意见、签名或者日期"));
                  }
                }));
    return places;
  }

  static List<Place> signatures(Examined examined, Arguments with) {
    List<Place> places = new ArrayList<>();
    examined
        .papers(with.papers())
        .forEach(paper ->
            with.signatures()
                .forEach((as, number) -> {
                  long signed = paper.signatures(as).stream().filter(PaperChecks::isGiven).count();
                  for (long n = signed; n < number; n++) {
                    places.add(Place.on(paper, "", "缺" + as.title() + "签名"));
                  }
                }));
    return places;
  }

  /** A paper that had to be there when it was decided bears a later day. */
  static List<Place> beforeDecision(Examined examined, Arguments with) {
    return examined.decidedOn().stream()
        .flatMap(decided ->
            examined
                .papers(with.papers())
                .filter(paper -> paper.date() != null && paper.date().isAfter(decided))
                .map(paper ->
                    Place.on(paper, "date", with.words() + "：" + paper.date() + "，决定日期" + decided)))
        .toList();
  }

  /** Written with name and day. */
  static boolean isWritten(Opinion opinion) {
    return !opinion.words().isBlank() && !opinion.name().isBlank() && opinion.on() != null;
  }

  /** Signed, or refused with the reason beside it. */
  static boolean isGiven(Signature signature) {
    return signature.isRefused() ? !signature.words().isBlank() : !signature.name().isBlank();
  }

  private static Predicate<Opinion> of(Opinion.Role role) {
    return opinion -> opinion.role() == role && isWritten(opinion);
  }

  private static Stream<Place> leftOpen(Paper paper, Map<String, String> fields) {
    return fields.entrySet().stream()
        .flatMap(element ->
            Arrays.stream(element.getKey().split("\\+", -1))
                .filter(field -> paper.find(field).isEmpty())
                .limit(1)
                .map(field -> Place.on(paper, field, "没有写明" + element.getValue())));
  }

  private static boolean isAllowed(String text, List<String> allowed) {
    return text.isBlank() || allowed.stream().anyMatch(text::contains);
  }
}
