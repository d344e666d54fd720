package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Signature.As;

/** From the legal review to the service of the decision. */
final class DecisionPapers {

  private static final String CITATION = "《烟草专卖法实施条例》第二十三条第二款、第五十六条";

  private DecisionPapers() {}

  static void write(FileDraft draft) {
    review(draft, draft.days.reviewed());
    if (draft.is(Course.Trait.UNPUNISHED)) {
      letGo(draft);
      return;
    }
    notice(draft);
    if (draft.is(Course.Trait.HEARD)) {
      HearingPapers.hold(draft);
      review(draft, draft.days.hearingReported());
    }
    if (draft.is(Course.Trait.HEARING_TOLD)) {
      discuss(draft);
    }
    approve(draft);
    decide(draft);
  }

  /** On the spot, handed over there and then. */
  static void writeOnTheSpot(FileDraft draft) {
    LocalDate day = draft.days.found();
    remedies(draft, draft.paper("spot_decision", day))
        .numbered("当罚")
        .with("fact_time", draft.days.found().atTime(10, 0).toString())
        .with("fact_place", draft.place())
        .with("facts", draft.causeWords())
        .with("citation", CITATION)
        .with("penalty", penalty(draft))
        .with("fine", decision(draft).fine().toString())
        .sealed()
        .signed(As.OFFICER, draft.cast.first())
        .signed(As.OFFICER, draft.cast.second())
        .signed(As.PARTY, draft.cast.speaker())
        .add();
    draft.paid(day, decision(draft).fine());
  }

  private static void review(FileDraft draft, LocalDate day) {
    draft
        .paper("legal_review", day)
        .with("opinion", "主体适格，事实清楚，程序合法，同意")
        .with("reviewer", draft.cast.lawyer())
        .with("reviewer_qualified", "true")
        .add();
  }

  private static void notice(FileDraft draft) {
    boolean tellsOfHearing = draft.is(Course.Trait.HEARING_TOLD);
    Paper notice =
        draft
            .paper("prior_notice", draft.days.noticed())
            .numbered("告")
            .with("facts", "现场查见涉案卷烟")
            .with("reasons", "违反烟草专卖管理规定")
            .with("basis", CITATION)
            .with("proposed", penalty(draft))
            .with("defence_days", "3")
            .with("hearing_told", String.valueOf(tellsOfHearing))
            .sealed()
            .add();
    draft.served(notice, "行政处罚事先告知书", draft.days.told());
    if (tellsOfHearing) {
      HearingPapers.tell(draft);
    }
    draft
        .paper("defence_record", draft.days.defended())
        .with("content", draft.is(Course.Trait.WAIVED) ? "放弃陈述、申辩和听证" : "请求从轻处理")
        .with("waived", String.valueOf(draft.is(Course.Trait.WAIVED)))
        .with("review", "已经复核，处理意见适当")
        .signed(As.PARTY, draft.cast.speaker())
        .add();
  }

  private static void discuss(FileDraft draft) {
    LocalDate day = draft.days.discussed();
    draft
        .paper("discussion_record", day)
        .at(day, 9, 10)
        .with("place", draft.setting.county() + "局会议室")
        .with("chair", draft.cast.head())
        .with(
            "present",
            String.join("、", draft.cast.head(), draft.cast.deputy(), draft.cast.department()))
        .with("words", "与会人员一致同意承办部门的意见")
        .with("conclusion", penalty(draft))
        .signed(As.ATTENDANT, draft.cast.head())
        .signed(As.ATTENDANT, draft.cast.deputy())
        .signed(As.ATTENDANT, draft.cast.department())
        .add();
  }

  private static void approve(FileDraft draft) {
    LocalDate day = draft.days.decided();
    draft
        .paper("case_approval", day)
        .with("facts", "现场查见涉案卷烟，当事人承认")
        .with("basis", CITATION)
        .with("proposal", penalty(draft))
        .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.inquired())
        .opinion(Role.HANDLER, draft.cast.second().name(), draft.days.inquired())
        .opinion(Role.DEPARTMENT, draft.cast.department(), draft.days.inquired())
        .opinion(Role.LEGAL, draft.cast.lawyer(), draft.days.reviewed())
        .opinion(Role.HEAD, draft.cast.head(), day)
        .add();
  }

  private static void decide(FileDraft draft) {
    Stock stock = draft.stock;
    Paper decision =
        remedies(draft, draft.paper("penalty_decision", draft.days.decided()))
            .numbered("处")
            .with("fact_time", draft.days.found().atTime(10, 0).toString())
            .with("fact_place", draft.place())
            .with("fact_goods", stock.lines().getFirst().item() + "等")
            .with("fact_quantity", stock.cartons().toPlainString() + "条")
            .with("fact_value", stock.value().toString())
            .with("fact_nature", stock.lines().getFirst().nature().title())
            .with("evidence", "检查笔录、询问笔录、照片、核价表")
            .with("heard", "当事人的陈述、申辩已经复核")
            .with("citation", CITATION)
            .with("discretion", "违法程度一般")
            .with("penalty", penalty(draft))
            .with("fine", decision(draft).fine().toString())
            .with("payment_days", "15")
            .with("payment_place", draft.setting.bureau().payAt())
            .with("additional_fine_told", "true")
            .goods(stock.lines())
            .sealed()
            .add();
    draft.served(decision, "行政处罚决定书", draft.days.served());
    draft.paid(draft.days.executed(), decision(draft).fine());
  }

  private static void letGo(FileDraft draft) {
    Paper notice =
        draft
            .paper("no_penalty_notice", draft.days.noticed())
            .numbered("不告")
            .with("facts", "现场查见涉案卷烟")
            .with("reasons", "初次违法，危害后果轻微并已经改正")
            .sealed()
            .add();
    draft.served(notice, "不予行政处罚事先告知书", draft.days.told());
    approve(draft);
    Paper decision =
        remedies(draft, draft.paper("no_penalty_decision", draft.days.decided()))
            .numbered("不罚")
            .with("facts", "现场查见涉案卷烟")
            .with("citation", "《中华人民共和国行政处罚法》第三十三条第一款")
            .with("education", "已经教育当事人")
            .sealed()
            .add();
    draft.served(decision, "不予行政处罚决定书", draft.days.served());
  }

  private static PaperDraft remedies(FileDraft draft, PaperDraft paper) {
    return paper
        .with("review_body", draft.setting.bureau().reviewBody())
        .with("review_days", "60日")
        .with("court", draft.setting.bureau().court())
        .with("sue_days", "6个月");
  }

  private static String penalty(FileDraft draft) {
    if (draft.is(Course.Trait.UNPUNISHED)) {
      return "不予行政处罚";
    }
    return decision(draft).sanctions().stream()
        .map(sanction ->
            sanction == Sanction.FINE
                ? sanction.title() + decision(draft).fine() + "元"
                : sanction.title())
        .collect(Collectors.joining("；"));
  }

  private static Decision decision(FileDraft draft) {
    return Objects.requireNonNull(draft.decision);
  }
}
