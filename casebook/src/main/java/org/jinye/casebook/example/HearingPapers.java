package org.jinye.casebook.example;

import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature.As;

/** Telling of the hearing, and holding it. */
final class HearingPapers {

  private static final String BASIS = "《中华人民共和国行政处罚法》第六十三条、第六十四条";

  private HearingPapers() {}

  static void tell(FileDraft draft) {
    Paper notice =
        draft
            .paper("hearing_right_notice", draft.days.noticed())
            .numbered("听告")
            .with("legal_basis", BASIS)
            .with("request_days", "5")
            .with("address", draft.setting.bureau().address())
            .with("telephone", "0551-60000000")
            .sealed()
            .add();
    draft.served(notice, "听证告知书", draft.days.told());
  }

  static void hold(FileDraft draft) {
    String chair = draft.cast.lawyer();
    String recorder = draft.cast.archivist();
    String time = draft.days.heard().atTime(9, 0).toString();
    Paper notice =
        draft
            .paper("hearing_notice", draft.days.hearingNoticed())
            .numbered("听通")
            .with("legal_basis", BASIS)
            .with("time", time)
            .with("place", draft.setting.county() + "局会议室")
            .with("is_public", "true")
            .with("chair", chair)
            .with("recorder", recorder)
            .with("absence_warning", "无故缺席视为放弃听证")
            .sealed()
            .add();
    draft.served(notice, "听证通知书", draft.days.hearingNoticed());
    draft
        .paper("hearing_record", draft.days.heard())
        .with("time", time)
        .with("place", draft.setting.county() + "局会议室")
        .with("chair", chair)
        .with("recorder", recorder)
        .with("content", "调查人员陈述，当事人申辩、质证")
        .signed(As.CHAIR, chair)
        .signed(As.RECORDER, recorder)
        .signed(As.PARTY, draft.cast.speaker())
        .signed(As.OFFICER, draft.cast.first())
        .add();
    draft
        .paper("hearing_report", draft.days.hearingReported())
        .with("conclusion", "事实清楚，建议维持拟处罚意见")
        .add();
  }
}
