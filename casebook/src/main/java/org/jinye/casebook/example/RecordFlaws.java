package org.jinye.casebook.example;

import static org.jinye.casebook.example.Altering.dated;
import static org.jinye.casebook.example.Altering.field;
import static org.jinye.casebook.example.Altering.goods;
import static org.jinye.casebook.example.Altering.identified;
import static org.jinye.casebook.example.Altering.opinions;
import static org.jinye.casebook.example.Altering.signatures;
import static org.jinye.casebook.example.Altering.withoutOpinion;
import static org.jinye.casebook.example.Altering.withoutSignature;
import static org.jinye.casebook.example.Course.PLAIN;
import static org.jinye.casebook.example.Course.PRESERVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Signature.As;

/** Faults of the inspection, the questioning and the preservation. */
final class RecordFlaws {

  private static final String INSPECTION = "inspection_record";
  private static final String QUESTIONING = "questioning_record";
  private static final String APPROVAL = "preservation_approval";
  private static final String NOTICE = "preservation_notice";
  private static final int TOO_LATE = 25;

  private RecordFlaws() {}

  static List<Flaw> all() {
    List<Flaw> all = new ArrayList<>(inspection());
    all.addAll(questioning());
    all.addAll(preservation());
    return all;
  }

  private static List<Flaw> inspection() {
    return List.of(
        Flaw.missing("INS_MISSING", PLAIN, INSPECTION),
        Flaw.in("INS_CERTIFICATE", PLAIN, INSPECTION, field("shown_certificates", "false")),
        Flaw.in("INS_OBJECT", PLAIN, INSPECTION, field("party_name", "隔壁商店")),
        Flaw.in("INS_SIGNATURE", PLAIN, INSPECTION, withoutSignature(As.PARTY)),
        Flaw.open("INS_FIELDS", PLAIN, INSPECTION, "manner"),
        Flaw.in("INS_OFFICERS", PLAIN, INSPECTION, onlyOne(As.OFFICER)));
  }

  private static List<Flaw> questioning() {
    return List.of(
        Flaw.missing("QUE_MISSING", PLAIN, QUESTIONING),
        Flaw.in("QUE_RECORDER", PLAIN, QUESTIONING, signatures(RecordFlaws::recorderAsks)),
        Flaw.in("QUE_TWO_PERSONS", PLAIN, QUESTIONING, field("second_person", "店员")),
        Flaw.in("QUE_REFUSAL", PLAIN, QUESTIONING, each(As.PERSON_ASKED, RecordFlaws::refused)),
        Flaw.in(
            "QUE_OFFICER",
            PLAIN,
            QUESTIONING,
            each(As.QUESTIONER, signature -> named(signature, signature.name(), "", 1))),
        Flaw.in(
            "QUE_OFFICERS",
            PLAIN,
            QUESTIONING,
            each(As.RECORDER, signature -> named(signature, "协管员", "", 1))),
        Flaw.in("QUE_CORRECTIONS", PLAIN, QUESTIONING, field("corrections", "3")),
        Flaw.in("QUE_PAGE_NUMBERS", PLAIN, QUESTIONING, field("pages_numbered", "false")),
        Flaw.open("QUE_PARTICULARS", PLAIN, QUESTIONING, "person_identity"),
        Flaw.open("QUE_TIME_PLACE", PLAIN, QUESTIONING, "place"),
        Flaw.in("QUE_RIGHTS", PLAIN, QUESTIONING, field("rights_told", "false")),
        Flaw.in(
            "QUE_PAGES_UNSIGNED",
            PLAIN,
            QUESTIONING,
            each(As.PERSON_ASKED, signature -> named(signature, signature.name(), "", 0))),
        Flaw.in("QUE_UNSIGNED", PLAIN, QUESTIONING, withoutSignature(As.PERSON_ASKED)),
        new Flaw(
            "QUE_OVERLAP",
            PLAIN,
            file ->
                file.file()
                    .findPaper(QUESTIONING)
                    .map(identified("P900"))
                    .map(file::with)
                    .orElse(file)));
  }

  private static List<Flaw> preservation() {
    return List.of(
        Flaw.in("KEEP_APPROVED", PRESERVED, APPROVAL, withoutOpinion(Opinion.Role.HEAD)),
        Flaw.in("KEEP_ORDER", PRESERVED, APPROVAL, opinions(RecordFlaws::headADayLater)),
        new Flaw(
            "KEEP_SAME_DAY",
            PRESERVED,
            file -> file.each(INSPECTION, dated(found(file).minusDays(1)))),
        new Flaw(
            "KEEP_HANDLED",
            PRESERVED,
            file ->
                file.each(
                    "preservation_disposal",
                    field("handled_on", found(file).plusDays(TOO_LATE).toString()))),
        Flaw.in("KEEP_OFFICERS", PRESERVED, NOTICE, onlyOne(As.OFFICER)),
        Flaw.in("KEEP_LIST", PRESERVED, APPROVAL, goods(lines -> List.of())),
        Flaw.in("KEEP_SAME_LIST", PRESERVED, APPROVAL, goods(GoodsFlaws::oneCartonMore)),
        Flaw.open("KEEP_FIELDS", PRESERVED, NOTICE, "storage_place"),
        Flaw.open("KEEP_REASON", PRESERVED, APPROVAL, "reason"),
        new Flaw(
            "KEEP_PICTURE",
            PRESERVED,
            file -> file.withoutRecordings().each(INSPECTION, field("photographs", "0"))));
  }

  private static UnaryOperator<Paper> onlyOne(As as) {
    return signatures(signatures -> {
      List<Signature> kept = new ArrayList<>(signatures);
      signatures.stream().filter(signature -> signature.as() == as).skip(1).forEach(kept::remove);
      return kept;
    });
  }

  private static UnaryOperator<Paper> each(As as, UnaryOperator<Signature> change) {
    return signatures(signatures ->
        signatures.stream()
            .map(signature -> signature.as() == as ? change.apply(signature) : signature)
            .toList());
  }

  /** Both officers ask, and the first of them writes. */
  private static List<Signature> recorderAsks(List<Signature> signatures) {
    List<Signature> changed = new ArrayList<>(signatures);
    if (signatures.stream().noneMatch(s -> s.as() == As.QUESTIONER)) {
      return signatures;
    }
    Signature first =
        signatures.stream().filter(s -> s.as() == As.QUESTIONER).findFirst().orElseThrow();
    Signature recorder =
        signatures.stream().filter(s -> s.as() == As.RECORDER).findFirst().orElseThrow();
    changed.remove(recorder);
    changed.add(as(recorder, As.QUESTIONER));
    changed.add(as(first, As.RECORDER));
    return changed;
  }

  private static Signature as(Signature signature, As as) {
    return new Signature(
        as, signature.name(), signature.certificate(), false, "", 0, signature.on());
  }

  private static Signature refused(Signature signature) {
    return new Signature(signature.as(), "", "", true, "", 0, signature.on());
  }

  private static Signature named(Signature signature, String name, String certificate, int pages) {
    return new Signature(
        signature.as(), name, certificate, false, signature.words(), pages, signature.on());
  }

  private static List<Opinion> headADayLater(List<Opinion> opinions) {
    return opinions.stream()
        .map(opinion ->
            opinion.role() == Opinion.Role.HEAD && opinion.on() != null
                ? new Opinion(
                    opinion.role(), opinion.name(), opinion.words(), opinion.on().plusDays(1))
                : opinion)
        .toList();
  }

  private static LocalDate found(Altering file) {
    return file.file().discovery().at().toLocalDate();
  }
}
