package org.jinye.casebook.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;

/** The record of a questioning: one person, asked by one officer and written by another. */
final class QuestioningChecks {

  private static final List<String> RECORDS = List.of("questioning_record");

  private QuestioningChecks() {}

  static List<Place> questionerRecords(Examined examined, Arguments with) {
    return where(
        examined,
        record ->
            !names(record, Signature.As.RECORDER).isEmpty()
                && names(record, Signature.As.QUESTIONER)
                    .containsAll(names(record, Signature.As.RECORDER)),
        "",
        "询问人同时是记录人");
  }

  static List<Place> twoPersons(Examined examined, Arguments with) {
    return where(
        examined,
        record -> record.find("second_person").isPresent(),
        "second_person",
        "一份笔录询问了两个人");
  }

  static List<Place> refusalUnexplained(Examined examined, Arguments with) {
    return where(
        examined,
        record ->
            record.signatures().stream()
                .anyMatch(signature -> signature.isRefused() && signature.words().isBlank()),
        "",
        "拒绝签名，没有注明原因");
  }

  static List<Place> questionerSigns(Examined examined, Arguments with) {
    return where(
        examined,
        record ->
            names(record, Signature.As.QUESTIONER).isEmpty()
                || names(record, Signature.As.RECORDER).isEmpty()
                || record.signatures(Signature.As.QUESTIONER).stream()
                    .anyMatch(signature -> signature.certificate().isBlank()),
        "",
        "询问人、记录人没有签名或者没有写明执法证号");
  }

  static List<Place> corrections(Examined examined, Arguments with) {
    List<Place> places = new ArrayList<>();
    examined
        .papers(RECORDS)
        .forEach(record -> {
          int bare =
              Written.count(record, "corrections") - Written.count(record, "corrections_printed");
          for (int n = 0; n < bare; n++) {
            places.add(Place.on(record, "corrections_printed", "有一处改动没有捺指印"));
          }
        });
    return places;
  }

  static List<Place> pagesUnsigned(Examined examined, Arguments with) {
    List<Place> places = new ArrayList<>();
    examined
        .papers(RECORDS)
        .forEach(record ->
            signed(record)
                .limit(1)
                .forEach(signature -> {
                  int unsigned =
                      Written.atMost((long) record.pages() - Math.max(1, signature.pages()));
                  for (int n = 0; n < unsigned; n++) {
                    places.add(Place.on(record, "", "有一页没有被询问人签名"));
                  }
                }));
    return places;
  }

  /** Neither signed nor refused. */
  static List<Place> notSigned(Examined examined, Arguments with) {
    return where(
        examined, record -> names(record, Signature.As.PERSON_ASKED).isEmpty(), "", "没有被询问人的任何签名");
  }

  /** An officer cannot ask two persons at once: a hint that a record was made up. */
  static List<Place> overlap(Examined examined, Arguments with) {
    List<Paper> records = examined.papers(RECORDS).toList();
    List<Place> places = new ArrayList<>();
    for (int n = 1; n < records.size(); n++) {
      Paper record = records.get(n);
      if (records.subList(0, n).stream().anyMatch(earlier -> isAtOnce(earlier, record))) {
        places.add(Place.on(record, "from", "同一询问人在另一份笔录的询问时间内也在询问"));
      }
    }
    return places;
  }

  private static boolean isAtOnce(Paper one, Paper other) {
    return names(one, Signature.As.QUESTIONER).stream()
            .anyMatch(names(other, Signature.As.QUESTIONER)::contains)
        && begins(one, other)
        && begins(other, one);
  }

  /** The first begins before the other ends. */
  private static boolean begins(Paper one, Paper other) {
    LocalDateTime never = LocalDateTime.MAX;
    return Written.moment(one, "from")
        .orElse(never)
        .isBefore(Written.moment(other, "to").orElse(LocalDateTime.MIN));
  }

  private static Stream<Signature> signed(Paper record) {
    return record.signatures(Signature.As.PERSON_ASKED).stream()
        .filter(signature -> !signature.isRefused());
  }

  private static Set<String> names(Paper record, Signature.As as) {
    return record.signatures(as).stream()
        .filter(signature -> signature.isRefused() || !signature.name().isBlank())
        .map(Signature::name)
        .collect(Collectors.toSet());
  }

  private static List<Place> where(
      Examined examined, Predicate<Paper> isWrong, String field, String words) {
    return examined
        .papers(RECORDS)
        .filter(isWrong)
        .map(record -> Place.on(record, field, words))
        .toList();
  }
}
