package org.jinye.casebook.review;

import java.util.List;

/** The functions of the rules: each finds the places of a file where something is wrong. */
public enum Check {
  PAPER_MISSING(PaperChecks::missing),
  FIELDS(PaperChecks::fields),
  FIELDS_TRUE(PaperChecks::fieldsTrue),
  FIELDS_ALLOWED(PaperChecks::fieldsAllowed),
  PARTICULARS(PaperChecks::particulars),
  OPINIONS(PaperChecks::opinions),
  SIGNATURES(PaperChecks::signatures),
  BEFORE_DECISION(PaperChecks::beforeDecision),
  TWO_OFFICERS(OfficerChecks::twoOfficers),
  OFFICERS_APART(OfficerChecks::apart),
  PERSON_IS_NO_HANDLER(OfficerChecks::isNoHandler),

  BEFORE_HEARING_WINDOW(NoticeChecks::beforeHearingWindow),
  BEFORE_DEFENCE_WINDOW(NoticeChecks::beforeDefenceWindow),
  NOTICE_UNSERVED(NoticeChecks::unserved),
  DEFENCE_NOT_REVIEWED(NoticeChecks::defenceNotReviewed),

  CONCURRENT_PENALTY(DecisionChecks::concurrentPenalty),
  BUREAU_AND_DATE(DecisionChecks::bureauAndDate),
  UNNUMBERED(DecisionChecks::unnumbered),
  CITATION(DecisionChecks::citation),
  NO_RECEIPT_OF_FINE(DecisionChecks::noReceiptOfFine),
  DECIDED_LATE(DecisionChecks::decidedLate),
  WORD_NOT_USED(DecisionChecks::wordNotUsed),
  OWNERLESS_EARLY(DecisionChecks::ownerlessEarly),

  NOT_SERVED(ServiceChecks::notServed),
  SERVED_LATE(ServiceChecks::servedLate),
  SERVICE_WAY(ServiceChecks::way),
  SERVICE_RECEIVER(ServiceChecks::receiver),
  SERVICE_SIGNATURES(ServiceChecks::signatures),
  SERVICE_SEAL(ServiceChecks::seal),

  INSPECTED_OBJECT(InspectionChecks::object),
  INSPECTION_SIGNATURE(InspectionChecks::signature),
  SCENE_PICTURE(InspectionChecks::scenePicture),

  QUESTIONER_RECORDS(QuestioningChecks::questionerRecords),
  TWO_PERSONS(QuestioningChecks::twoPersons),
  REFUSAL_UNEXPLAINED(QuestioningChecks::refusalUnexplained),
  QUESTIONER_SIGNS(QuestioningChecks::questionerSigns),
  CORRECTIONS(QuestioningChecks::corrections),
  PAGES_UNSIGNED(QuestioningChecks::pagesUnsigned),
  NOT_SIGNED(QuestioningChecks::notSigned),
  RECORDS_OVERLAP(QuestioningChecks::overlap),

  PRESERVATION_APPROVED(PreservationChecks::approved),
  PRESERVATION_HANDLED(PreservationChecks::handled),
  PRESERVATION_ORDER(PreservationChecks::order),
  PRESERVATION_LIST(PreservationChecks::list),
  PRESERVATION_SAME_LIST(PreservationChecks::sameList),
  PRESERVATION_SAME_DAY(PreservationChecks::sameDay),

  FILING_APPROVED(FilingChecks::approved),
  FILING_DAY(FilingChecks::day),
  FILED_IN_TIME(FilingChecks::inTime),

  HEARING_REQUEST_DAYS(HearingChecks::requestDays),
  HEARING_NOTICE_LATE(HearingChecks::noticeLate),
  HEARING_CONCLUSION(HearingChecks::conclusion),

  PRICES(GoodsChecks::prices),
  TOTAL_VALUE(GoodsChecks::totalValue),
  TOTAL_QUANTITY(GoodsChecks::totalQuantity),
  SAME_GOODS(GoodsChecks::sameGoods),

  SAMPLES(AppraisalChecks::samples),
  NATURE_UNKNOWN(AppraisalChecks::natureUnknown),
  NATURE_DIFFERS(AppraisalChecks::natureDiffers),

  DISPOSED_EARLY(ExecutionChecks::disposedEarly),
  DESTRUCTION_RECORD(ExecutionChecks::destructionRecord),
  LEDGER_BALANCE(ExecutionChecks::balance),
  LEDGER_MOVES(ExecutionChecks::moves),
  RECEIPT_NUMBER(ExecutionChecks::receiptNumber),
  CLOSED_EARLY(ClosingChecks::closedEarly),
  ARCHIVE_DAY(ClosingChecks::archiveDay),

  SAME_CAUSE(ConsistencyChecks::cause),
  SAME_PARTY(ConsistencyChecks::party),
  SAME_NUMBER(ConsistencyChecks::number),
  NUMBER_FORM(ConsistencyChecks::numberForm),
  OPINION_ORDER(ConsistencyChecks::opinionOrder);

  @SuppressWarnings("ImmutableEnumChecker") // only references to static functions
  private final Look look;

  Check(Look look) {
    this.look = look;
  }

  List<Place> places(Examined examined, Arguments with) {
    return look.at(examined, with);
  }

  private interface Look {
    List<Place> at(Examined examined, Arguments with);
  }
}
