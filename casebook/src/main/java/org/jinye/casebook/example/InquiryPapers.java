package org.jinye.casebook.example;

import java.time.LocalDate;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Recording;
import org.jinye.casebook.Signature.As;

/** From the discovery to the end of the inquiry. */
final class InquiryPapers {

  private static final String CLAUSES = "《烟草专卖法实施条例》第二十三条第二款、第五十六条";

  private InquiryPapers() {}

  static void write(FileDraft draft) {
    inspect(draft);
    if (draft.is(Course.Trait.PRESERVED)) {
      preserve(draft);
    }
    if (draft.is(Course.Trait.SPOT)) {
      return;
    }
    file(draft);
    if (!draft.is(Course.Trait.OWNERLESS)) {
      question(draft);
    }
    if (draft.is(Course.Trait.PRESERVED)) {
      handle(draft);
    }
    if (draft.is(Course.Trait.APPRAISED)) {
      appraise(draft);
    }
    value(draft);
    end(draft);
  }

  private static void inspect(FileDraft draft) {
    LocalDate day = draft.days.found();
    PaperDraft record =
        draft
            .paper("inspection_record", day)
            .at(day, 10, 11)
            .with("place", draft.place())
            .with("manner", "现场检查，核对卷烟条码")
            .with("shown_certificates", "true")
            .with("content", "经营场所内查见涉案卷烟" + draft.stock.cartons().toPlainString() + "条")
            .with("photographs", "4")
            .pages(2)
            .signed(As.OFFICER, draft.cast.first())
            .signed(As.OFFICER, draft.cast.second());
    if (draft.is(Course.Trait.OWNERLESS)) {
      record.with("party_present", "false").signed(As.WITNESS, draft.cast.archivist());
    } else {
      record
          .with("party_present", "true")
          .with("party_words", "以上情况属实")
          .signed(As.PARTY, draft.cast.speaker(), "以上情况属实");
    }
    Paper made = record.add();
    draft.recorded(Recording.Kind.PHOTOGRAPH, day, made);
    draft.recorded(Recording.Kind.VIDEO, day, made);
  }

  private static void preserve(FileDraft draft) {
    LocalDate day = draft.days.found();
    draft
        .paper("preservation_approval", day)
        .with("reason", "证据可能灭失")
        .with("storage_place", draft.setting.county() + "局罚没仓库")
        .goods(draft.stock.found())
        .opinion(Role.HANDLER, draft.cast.first().name(), day)
        .opinion(Role.HANDLER, draft.cast.second().name(), day)
        .opinion(Role.HEAD, draft.cast.head(), day)
        .add();
    PaperDraft notice =
        draft
            .paper("preservation_notice", day)
            .numbered("存通")
            .with("legal_basis", "《中华人民共和国行政处罚法》第五十六条")
            .with("from", day)
            .with("to", draft.days.handled())
            .with("storage_place", draft.setting.county() + "局罚没仓库")
            .goods(draft.stock.found())
            .sealed()
            .signed(As.OFFICER, draft.cast.first())
            .signed(As.OFFICER, draft.cast.second());
    Paper made =
        draft.is(Course.Trait.OWNERLESS)
            ? notice.add()
            : notice.signed(As.PARTY, draft.cast.speaker()).add();
    if (!draft.is(Course.Trait.OWNERLESS)) {
      draft.served(made, "先行登记保存通知书", day);
    }
    draft.move(GoodsMove.Kind.STORED, day, draft.stock.found(), draft.cast.keeper(), made);
  }

  private static void file(FileDraft draft) {
    LocalDate day = draft.days.filed();
    draft
        .paper("filing_report", day)
        .numbered("立")
        .with("source", "检查发现")
        .with("found_at", draft.days.found().atTime(10, 0).toString())
        .with("place", draft.place())
        .with("summary", "检查时查见" + draft.causeWords() + "的卷烟")
        .with("legal_basis", CLAUSES)
        .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.found())
        .opinion(Role.HANDLER, draft.cast.second().name(), draft.days.found())
        .opinion(Role.DEPARTMENT, draft.cast.department(), day)
        .opinion(Role.HEAD, draft.cast.head(), day)
        .add();
  }

  private static void question(FileDraft draft) {
    LocalDate day = draft.days.asked();
    PaperDraft record =
        draft
            .paper("questioning_record", day)
            .with("nth", "1")
            .at(day, 14, 15)
            .with("place", draft.setting.county() + "局询问室")
            .with("person_name", draft.cast.speaker())
            .with("person_telephone", draft.cast.party().telephone())
            .with("person_address", draft.cast.party().address())
            .with("person_employer", "无")
            .with("rights_told", "true")
            .with("questions", "问：卷烟从哪里购进？答：从外地购进。")
            .with("corrections", "1")
            .with("corrections_printed", "1")
            .with("pages_numbered", "true")
            .pages(3)
            .signed(As.PERSON_ASKED, draft.cast.speaker(), "以上笔录我看过，与我说的一致")
            .signed(As.QUESTIONER, draft.cast.first())
            .signed(As.RECORDER, draft.cast.second());
    switch (draft.cast.party()) {
      case Party.Individual person ->
          record
              .with("person_sex", person.sex())
              .with("person_born", String.valueOf(person.born()))
              .with("person_ethnicity", person.ethnicity())
              .with("person_identity", person.identityNumber());
      case Party.Organisation _ ->
          record
              .with("person_sex", "男")
              .with("person_born", "1979-05-06")
              .with("person_ethnicity", "汉族")
              .with("person_identity", "340123197905060017")
              .with("person_employer", draft.cast.party().name());
    }
    record.add();
  }

  private static void handle(FileDraft draft) {
    LocalDate day = draft.days.handled();
    Paper notice = draft.file().papers("preservation_notice").getFirst();
    boolean returns = !draft.is(Course.Trait.APPRAISED) && !draft.is(Course.Trait.OWNERLESS);
    Paper disposal =
        draft
            .paper("preservation_disposal", day)
            .numbered("存处")
            .about(notice)
            .with("manner", returns ? "returned" : "sampled")
            .with("handled_on", day)
            .goods(draft.stock.found())
            .sealed()
            .add();
    if (!draft.is(Course.Trait.OWNERLESS)) {
      draft.served(disposal, "先行登记保存证据处理通知书", day);
    }
    if (returns) {
      Paper list = draft.paper("goods_return", day).goods(draft.stock.found()).add();
      draft.move(GoodsMove.Kind.RETURNED, day, draft.stock.found(), draft.cast.speaker(), list);
    }
  }

  private static void appraise(FileDraft draft) {
    LocalDate day = draft.days.handled();
    Stock stock = draft.stock;
    Paper list =
        draft
            .paper("sampling_list", day)
            .with("samples", String.valueOf(stock.samples()))
            .goods(stock.sampled())
            .signed(As.SAMPLER, draft.cast.first())
            .signed(As.PARTY, draft.cast.speaker())
            .add();
    draft.move(GoodsMove.Kind.SAMPLED, day, stock.sampled(), draft.cast.first().name(), list);
    Paper notice = draft.paper("appraisal_notice", day).numbered("鉴告").sealed().add();
    draft.served(notice, "委托鉴定告知书", day);
    draft.paper("appraisal_request", day).numbered("鉴委").sealed().add();
    draft
        .paper("appraisal_report", draft.days.appraised())
        .with("result", "送检样品为假冒注册商标且伪劣卷烟")
        .with("samples", String.valueOf(stock.samples() - stock.loss()))
        .with("loss", String.valueOf(stock.loss()))
        .with("issued_on", draft.days.appraised())
        .with("institution", "金叶省烟草质量监督检测站")
        .with("qualification_seal", "true")
        .goods(stock.sampled())
        .add();
  }

  private static void value(FileDraft draft) {
    draft
        .paper("valuation", draft.days.valued())
        .with("total_quantity", draft.stock.cartons())
        .with("total_value", draft.stock.value().yuan())
        .with("price_basis", "金叶省涉案卷烟零售价格目录")
        .goods(draft.stock.lines())
        .opinion(Role.HANDLER, draft.cast.first().name(), draft.days.valued())
        .opinion(Role.HEAD, draft.cast.deputy(), draft.days.valued())
        .add();
  }

  private static void end(FileDraft draft) {
    draft
        .paper("inquiry_report", draft.days.inquired())
        .with("facts", "现场查见涉案卷烟，来源已经查清")
        .with("evidence", "检查笔录、照片、核价表")
        .with("character", draft.causeWords())
        .with("penalty_basis", CLAUSES)
        .with("proposal", "报请处理")
        .add();
  }
}
