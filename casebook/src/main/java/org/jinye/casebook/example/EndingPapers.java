package org.jinye.casebook.example;

import java.time.LocalDate;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature.As;

/** What becomes of the goods, transfer, goods without an owner, closing and archive. */
final class EndingPapers {

  private EndingPapers() {}

  static void destroy(FileDraft draft) {
    LocalDate day = draft.days.executed();
    Paper record =
        draft
            .paper("destruction_record", day)
            .with("handled_on", day)
            .with("place", "金叶市垃圾发电厂")
            .goods(draft.stock.withoutSamples())
            .signed(As.SUPERVISOR, draft.cast.first())
            .signed(As.SUPERVISOR, draft.cast.deputy())
            .add();
    draft.move(
        GoodsMove.Kind.DESTROYED,
        day,
        draft.stock.withoutSamples(),
        draft.cast.first().name(),
        record);
  }

  static void transfer(FileDraft draft) {
    LocalDate day = draft.days.reviewed();
    draft
        .paper("transfer_approval", day)
        .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.inquired())
        .opinion(Role.DEPARTMENT, draft.cast.department(), day)
        .opinion(Role.HEAD, draft.cast.head(), day)
        .add();
    draft.paper("police_transfer", day).numbered("移").sealed().add();
    Paper list = draft.paper("transfer_goods", day).goods(draft.stock.withoutSamples()).add();
    draft.move(
        GoodsMove.Kind.TRANSFERRED,
        day,
        draft.stock.withoutSamples(),
        draft.setting.county() + "公安局经侦大队",
        list);
    draft.paper("transfer_receipt", draft.days.noticed()).add();
  }

  /** Announced, and sold when the days for claims are over. */
  static void disposeOfOwnerless(FileDraft draft) {
    LocalDate day = draft.days.decided();
    draft
        .paper("ownerless_announcement", draft.days.announced())
        .numbered("告公")
        .goods(draft.stock.found())
        .sealed()
        .add();
    draft
        .paper("ownerless_decision", day)
        .numbered("理")
        .with("facts", "公告期满无人认领")
        .with("citation", "《烟草专卖行政处罚程序规定》第五十八条")
        .with("penalty", "依法变卖，价款上缴国库")
        .goods(draft.stock.found())
        .sealed()
        .add();
    Paper sale =
        draft
            .paper("sale_approval", draft.days.served())
            .with("handled_on", draft.days.executed())
            .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.served())
            .opinion(Role.HEAD, draft.cast.head(), draft.days.served())
            .add();
    draft.move(GoodsMove.Kind.SOLD, draft.days.executed(), draft.stock.found(), "金叶市烟草公司", sale);
  }

  static void close(FileDraft draft) {
    draft
        .paper("closing_report", draft.days.closed())
        .with("reason", draft.is(Course.Trait.TRANSFERRED) ? "已经移送公安机关" : "处理决定已经执行完毕")
        .with("execution", "执行完毕")
        .with("closed_on", draft.days.closed())
        .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.closed())
        .opinion(Role.DEPARTMENT, draft.cast.department(), draft.days.closed())
        .opinion(Role.HEAD, draft.cast.head(), draft.days.closed())
        .add();
  }

  static void archive(FileDraft draft) {
    LocalDate day = draft.days.archived();
    draft.paper("cover", day).with("retention", "30年").with("archived_on", day).add();
    draft.paper("contents", day).add();
    draft
        .paper("closing_note", day)
        .with("filed_by", draft.cast.second().name())
        .with("checked_by", draft.cast.archivist())
        .with("archived_on", day)
        .add();
  }
}
