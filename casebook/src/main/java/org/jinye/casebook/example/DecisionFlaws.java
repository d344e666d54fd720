package org.jinye.casebook.example;

import static org.jinye.casebook.example.Altering.dated;
import static org.jinye.casebook.example.Altering.field;
import static org.jinye.casebook.example.Altering.numbered;
import static org.jinye.casebook.example.Altering.unsealed;
import static org.jinye.casebook.example.Altering.withoutSignature;
import static org.jinye.casebook.example.Course.APPRAISED;
import static org.jinye.casebook.example.Course.OWNERLESS;
import static org.jinye.casebook.example.Course.PLAIN;
import static org.jinye.casebook.example.Course.PRESERVED;
import static org.jinye.casebook.example.Course.SPOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;

/** Faults of the decision and of its service. */
final class DecisionFlaws {

  private static final String DECISION = "penalty_decision";
  private static final int DECIDE_DAYS = 90;
  private static final int CLAIM_DAYS = 30;
  private static final int TOO_LATE = 25;
  private static final int MUCH_LATER = 80;

  private DecisionFlaws() {}

  static List<Flaw> all() {
    return List.of(
        Flaw.missing("DEC_MISSING", PLAIN, DECISION),
        new Flaw(
            "DEC_BEFORE_HEARING",
            PRESERVED,
            file ->
                file.receiptsOf(
                    "hearing_right_notice",
                    field("received_on", file.day(DECISION).minusDays(1).toString()))),
        Flaw.in("DEC_CONCURRENT", APPRAISED, DECISION, field("penalty", "责令停止违法行为；公开销毁")),
        Flaw.in("DEC_BUREAU_DATE", PLAIN, DECISION, unsealed()),
        Flaw.open("DEC_PARTY", PLAIN, DECISION, "party_address"),
        Flaw.open("DEC_FACTS", PLAIN, DECISION, "fact_nature"),
        Flaw.in("DEC_CITATION", PLAIN, DECISION, field("citation", "有关法律规定")),
        Flaw.open("DEC_REMEDIES", PLAIN, DECISION, "court"),
        Flaw.in("DEC_REMEDY_DAYS", PLAIN, DECISION, field("review_days", "30日")),
        new Flaw("DEC_RECEIPT", PLAIN, file -> file.receipts(List.of())),
        new Flaw(
            "DEC_LATE",
            PLAIN,
            file -> file.each(DECISION, redated(filed(file).plusDays(DECIDE_DAYS + 1)))),
        Flaw.in("DEC_OWNERLESS_WORD", OWNERLESS, "ownerless_decision", field("penalty", "没收后变卖")),
        new Flaw(
            "DEC_OWNERLESS_EARLY",
            OWNERLESS,
            file ->
                file.each(
                    "ownerless_decision",
                    redated(file.day("ownerless_announcement").plusDays(CLAIM_DAYS)))),
        Flaw.open("SPOT_FACTS", SPOT, "spot_decision", "facts"),
        Flaw.in("SPOT_SIGNATURES", SPOT, "spot_decision", withoutSignature(Signature.As.PARTY)),
        Flaw.in("SPOT_NUMBER", SPOT, "spot_decision", numbered("")),
        new Flaw("SRV_BEYOND_LIMIT", PLAIN, file -> file.withoutReceiptsOf(DECISION)),
        new Flaw(
            "SRV_7_DAYS",
            PLAIN,
            file ->
                file.receiptsOf(
                        DECISION,
                        field("received_on", file.day(DECISION).plusDays(TOO_LATE).toString()))
                    .each(
                        "closing_report",
                        field("closed_on", file.day(DECISION).plusDays(MUCH_LATER).toString()))),
        receipt("SRV_FIELDS", field("place", "")),
        receipt("SRV_SIGNATURES", withoutSignature(Signature.As.SERVER)),
        receipt("SRV_WAY", field("manner", "left")),
        receipt("SRV_RECEIVER", field("receiver", "隔壁店主")),
        receipt("SRV_SEAL", unsealed()));
  }

  private static Flaw receipt(String rule, UnaryOperator<Paper> change) {
    return new Flaw(rule, PLAIN, file -> file.receiptsOf(DECISION, change));
  }

  /** Of another day, with the year of that day in its number. */
  private static UnaryOperator<Paper> redated(LocalDate day) {
    return paper ->
        numbered(paper.number().replaceFirst("〔\\d{4}〕", "〔" + day.getYear() + "〕"))
            .apply(dated(day).apply(paper));
  }

  private static LocalDate filed(Altering file) {
    return Objects.requireNonNull(file.file().filedOn());
  }
}
