package org.jinye.casebook.review;

import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Recording;
import org.jinye.casebook.Signature;

/** The record of an inspection and its pictures (行政处罚法第四十七、五十五条). */
final class InspectionChecks {

  private static final List<String> RECORDS = List.of("inspection_record");

  private InspectionChecks() {}

  static List<Place> object(Examined examined, Arguments with) {
    String party = examined.partyName();
    return examined
        .papers(RECORDS)
        .filter(record -> !party.isEmpty())
        .filter(record -> record.find("party_name").filter(name -> !name.equals(party)).isPresent())
        .map(record ->
            Place.on(
                record,
                "party_name",
                "检查对象“" + record.text("party_name") + "”与当事人“" + party + "”不一致"))
        .toList();
  }

  /** The party writes that it was so; who refuses or is away is replaced by reason or witness. */
  static List<Place> signature(Examined examined, Arguments with) {
    return examined
        .papers(RECORDS)
        .flatMap(
            record -> fault(record).map(words -> Place.on(record, "party_words", words)).stream())
        .toList();
  }

  static List<Place> scenePicture(Examined examined, Arguments with) {
    boolean isShown =
        examined.file().recordings().stream()
            .anyMatch(recording -> recording.kind() != Recording.Kind.AUDIO);
    return examined
        .papers(RECORDS)
        .filter(record -> !isShown && Written.count(record, "photographs") == 0)
        .map(record -> Place.on(record, "photographs", "没有现场照片"))
        .toList();
  }

  private static Optional<String> fault(Paper record) {
    List<Signature> party = record.signatures(Signature.As.PARTY);
    boolean isWitnessed = !record.signatures(Signature.As.WITNESS).isEmpty();
    if (party.isEmpty()) {
      boolean isAway = !Written.isTrue(record, "party_present");
      return isAway && isWitnessed ? Optional.empty() : Optional.of("没有当事人签名，也没有说明原因或者见证人签名");
    }
    if (party.stream().anyMatch(Signature::isRefused)) {
      return isWitnessed || party.stream().allMatch(PaperChecks::isGiven)
          ? Optional.empty()
          : Optional.of("当事人拒绝签名，没有注明原因");
    }
    return record.find("party_words").isPresent()
            || party.stream().anyMatch(signature -> !signature.words().isBlank())
        ? Optional.empty()
        : Optional.of("当事人没有写明“情况属实”或者其他意见");
  }
}
