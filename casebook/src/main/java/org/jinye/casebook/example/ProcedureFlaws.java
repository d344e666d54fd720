package org.jinye.casebook.example;

import static org.jinye.casebook.example.Altering.dated;
import static org.jinye.casebook.example.Altering.field;
import static org.jinye.casebook.example.Altering.opinions;
import static org.jinye.casebook.example.Altering.withoutOpinion;
import static org.jinye.casebook.example.Altering.withoutSignature;
import static org.jinye.casebook.example.Course.HEARD;
import static org.jinye.casebook.example.Course.PLAIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature.As;

/** Faults of filing, hearing, approval, notice and legal review. */
final class ProcedureFlaws {

  private static final String FILING = "filing_report";
  private static final String APPROVAL = "case_approval";
  private static final String REVIEW = "legal_review";
  private static final String HEARING = "hearing_record";
  private static final int TOO_LATE = 25;
  private static final int LONG_BEFORE = 40;

  private ProcedureFlaws() {}

  static List<Flaw> all() {
    List<Flaw> all = new ArrayList<>(filing());
    all.addAll(hearing());
    all.addAll(approval());
    all.addAll(legalReview());
    return all;
  }

  private static List<Flaw> filing() {
    return List.of(
        Flaw.missing("FIL_MISSING", PLAIN, FILING),
        Flaw.open("FIL_BASIS", PLAIN, FILING, "legal_basis"),
        Flaw.in("FIL_OPINION", PLAIN, FILING, withoutOpinion(Role.DEPARTMENT)),
        Flaw.in("FIL_APPROVED", PLAIN, FILING, withoutOpinion(Role.HEAD)),
        new Flaw(
            "FIL_DAY",
            PLAIN,
            file -> file.each(FILING, moved(Role.HEAD, file.day(FILING).plusDays(1)))),
        new Flaw("FIL_IN_TIME", PLAIN, ProcedureFlaws::filedLate),
        Flaw.open("FIL_FIELDS", PLAIN, FILING, "summary"));
  }

  private static List<Flaw> hearing() {
    return List.of(
        Flaw.missing("HEAR_MISSING", HEARD, HEARING),
        Flaw.open("HEAR_BASIS", HEARD, "hearing_notice", "legal_basis"),
        Flaw.open("HEAR_ADDRESS", HEARD, "hearing_right_notice", "telephone"),
        Flaw.in("HEAR_LIMIT", HEARD, "hearing_right_notice", field("request_days", "3")),
        Flaw.open("HEAR_WAIVER", HEARD, "hearing_notice", "absence_warning"),
        Flaw.open("HEAR_TIME", HEARD, "hearing_notice", "is_public"),
        Flaw.open("HEAR_CAUSE", HEARD, HEARING, "cause"),
        Flaw.open("HEAR_CHAIR", HEARD, HEARING, "recorder"),
        new Flaw(
            "HEAR_CHAIR_APART", HEARD, file -> file.each(HEARING, field("chair", handler(file)))),
        Flaw.in("HEAR_SIGNATURE", HEARD, HEARING, withoutSignature(As.PARTY)),
        new Flaw(
            "HEAR_NOTICE_LATE",
            HEARD,
            file ->
                file.receiptsOf(
                    "hearing_notice",
                    field("received_on", file.day(HEARING).minusDays(2).toString()))),
        Flaw.open("HEAR_CONCLUSION", HEARD, "hearing_report", "conclusion"));
  }

  private static List<Flaw> approval() {
    return List.of(
        Flaw.missing("APP_INQUIRY_MISSING", PLAIN, "inquiry_report"),
        Flaw.open("APP_INQUIRY_FIELDS", PLAIN, "inquiry_report", "evidence"),
        Flaw.missing("APP_MISSING", PLAIN, APPROVAL),
        Flaw.open("APP_FIELDS", PLAIN, APPROVAL, "basis"),
        Flaw.in("APP_OPINION", PLAIN, APPROVAL, withoutOpinion(Role.LEGAL)),
        Flaw.in("APP_HEAD", PLAIN, APPROVAL, withoutOpinion(Role.HEAD)),
        new Flaw("APP_BEFORE_DECISION", PLAIN, file -> afterDecision(file, APPROVAL)),
        new Flaw(
            "OPINION_ORDER",
            PLAIN,
            file ->
                file.each(
                    APPROVAL, moved(Role.DEPARTMENT, file.day(APPROVAL).minusDays(LONG_BEFORE)))),
        Flaw.missing("NOTICE_MISSING", PLAIN, "prior_notice"),
        new Flaw("NOTICE_UNSERVED", PLAIN, file -> file.withoutReceiptsOf("prior_notice")),
        Flaw.open("NOTICE_FIELDS", PLAIN, "prior_notice", "reasons"),
        new Flaw(
            "NOTICE_WINDOW",
            PLAIN,
            file ->
                file.receiptsOf(
                    "prior_notice",
                    field("received_on", file.day("penalty_decision").minusDays(1).toString()))),
        Flaw.open("DEFENCE_REVIEW", PLAIN, "defence_record", "review"));
  }

  private static List<Flaw> legalReview() {
    return List.of(
        Flaw.missing("LEG_MISSING", PLAIN, REVIEW),
        Flaw.open("LEG_FIELDS", PLAIN, REVIEW, "opinion"),
        Flaw.in("LEG_QUALIFIED", PLAIN, REVIEW, field("reviewer_qualified", "false")),
        new Flaw("LEG_HANDLER", PLAIN, file -> file.each(REVIEW, field("reviewer", handler(file)))),
        new Flaw("LEG_BEFORE_DECISION", PLAIN, file -> afterDecision(file, REVIEW)));
  }

  static Altering afterDecision(Altering file, String kind) {
    return file.each(kind, dated(file.day("penalty_decision").plusDays(1)));
  }

  private static Altering filedLate(Altering file) {
    LocalDate late = file.file().discovery().at().toLocalDate().plusDays(TOO_LATE);
    return file.filedOn(late).each(FILING, moved(Role.HEAD, late));
  }

  static Altering filedBeforeFound(Altering file) {
    LocalDate early = file.file().discovery().at().toLocalDate().minusDays(1);
    return file.filedOn(early).each(FILING, moved(Role.HEAD, early));
  }

  private static UnaryOperator<Paper> moved(Role role, LocalDate on) {
    return opinions(opinions ->
        opinions.stream()
            .map(opinion ->
                opinion.role() == role
                    ? new Opinion(role, opinion.name(), opinion.words(), on)
                    : opinion)
            .toList());
  }

  private static String handler(Altering file) {
    return file.file().officers().getFirst().name();
  }
}
