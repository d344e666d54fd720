package org.jinye.casebook.example;

import static org.jinye.casebook.example.Altering.field;
import static org.jinye.casebook.example.Altering.numbered;
import static org.jinye.casebook.example.Altering.withoutOpinion;
import static org.jinye.casebook.example.Altering.withoutSignature;
import static org.jinye.casebook.example.Course.PLAIN;
import static org.jinye.casebook.example.Course.PRESERVED;

import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Signature.As;

/** Faults of discussion, closing and archive, and what differs between papers. */
final class ClosingFlaws {

  private static final String DISCUSSION = "discussion_record";
  private static final String CLOSING = "closing_report";
  private static final String NOTE = "closing_note";

  private ClosingFlaws() {}

  static List<Flaw> all() {
    List<Flaw> all = new ArrayList<>(discussionAndClosing());
    all.addAll(archive());
    all.addAll(sameness());
    return all;
  }

  private static List<Flaw> discussionAndClosing() {
    return List.of(
        Flaw.missing("DIS_MISSING", PRESERVED, DISCUSSION),
        Flaw.open("DIS_FIELDS", PRESERVED, DISCUSSION, "chair"),
        Flaw.open("DIS_CONCLUSION", PRESERVED, DISCUSSION, "conclusion"),
        Flaw.in("DIS_SIGNATURE", PRESERVED, DISCUSSION, withoutSignature(As.ATTENDANT)),
        new Flaw(
            "DIS_BEFORE_DECISION",
            PRESERVED,
            file -> ProcedureFlaws.afterDecision(file, DISCUSSION)),
        Flaw.missing("CLO_MISSING", PLAIN, CLOSING),
        Flaw.open("CLO_FIELDS", PLAIN, CLOSING, "execution"),
        Flaw.in("CLO_HEAD", PLAIN, CLOSING, withoutOpinion(Role.HEAD)),
        new Flaw(
            "CLO_EARLY",
            PLAIN,
            file ->
                file.each(
                    CLOSING,
                    field("closed_on", file.file().discovery().at().toLocalDate().toString()))));
  }

  private static List<Flaw> archive() {
    return List.of(
        Flaw.missing("ARC_COVER", PLAIN, "cover"),
        Flaw.missing("ARC_CONTENTS", PLAIN, "contents"),
        Flaw.missing("ARC_NOTE", PLAIN, NOTE),
        Flaw.in("ARC_DAY", PLAIN, "cover", field("archived_on", "2021-08-01")),
        Flaw.open("ARC_PERSONS", PLAIN, NOTE, "checked_by"),
        Flaw.in(
            "ARC_CHECKED",
            PLAIN,
            NOTE,
            note -> field("checked_by", note.text("filed_by")).apply(note)),
        Flaw.open("ARC_RETENTION", PLAIN, "cover", "retention"));
  }

  private static List<Flaw> sameness() {
    return List.of(
        Flaw.in("SAME_CAUSE", PLAIN, "inquiry_report", field("cause", "销售走私卷烟")),
        Flaw.in("SAME_PARTY", PLAIN, "legal_review", field("party_name", "隔壁商店")),
        Flaw.in("SAME_NUMBER", PLAIN, "inquiry_report", field("case_number", "金烟立〔2020〕999号")),
        Flaw.in("NUMBER_FORM", PLAIN, "filing_report", numbered("金烟立第12号")));
  }
}
