package org.jinye.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jinye.browser.CaseDesk.Found;
import org.jinye.browser.CaseDesk.Hand;
import org.junit.jupiter.api.Test;

/** Cases from the scene to the archive and to the police, by their pages alone. */
class CaseJourneyTest {

  private static final String SHOP = "旅程便利店";
  private static final Hand OFFICER = new Hand("OFFICER", CaseDesk.FIRST);
  private static final Hand OTHER_OFFICER = new Hand("OFFICER", CaseDesk.SECOND);
  private static final Hand PARTY = new Hand("PARTY", SHOP);
  private static final List<Hand> LEGAL_APPROVAL =
      List.of(
          CaseDesk.APPROVAL.get(0),
          CaseDesk.APPROVAL.get(1),
          CaseDesk.APPROVAL.get(2),
          new Hand("LEGAL", "法制员"),
          CaseDesk.APPROVAL.get(3));

  @Test
  void carriesARetailerCaughtWithForeignCartonsFromTheSceneToTheArchive() {
    try (Visitor handler = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      handler.signIn("chengban01");
      CaseDesk desk = new CaseDesk(handler);
      desk.register("T09", SHOP, new Found("黄山（硬）", "30条", "GENUINE", "130"));
      inquire(desk);
      decide(desk);
      end(desk);
      Page archived = desk.show();
      assertThat(archived.locator(".course .now")).hasText("归档");
      assertThat(archived.locator("main")).containsText("案件已经结束，没有下一步");
      handler.open("/fines");
      assertThat(handler.page().locator("#fines tr:has-text('" + SHOP + "')")).containsText("已缴清");
    }
  }

  @Test
  void carriesCounterfeitsAboveTheThresholdToThePolice() {
    try (Visitor handler = new Visitor(DemoCity.product(), Visitor.Window.DESK)) {
      handler.signIn("chengban01");
      CaseDesk desk = new CaseDesk(handler);
      desk.register("T05", SHOP, new Found("中华（软）", "60件", "COUNTERFEIT", "700"));
      desk.write("inspection_record", PARTY, OFFICER, OTHER_OFFICER);
      desk.write("filing_report");
      desk.agree(CaseDesk.APPROVAL);
      desk.take("file");
      assertThat(desk.show().locator("main")).containsText("达到刑事追诉标准");
      desk.write("transfer_approval");
      desk.agree(CaseDesk.APPROVAL);
      desk.write("police_transfer");
      desk.seal();
      desk.write("transfer_goods");
      desk.take("to_police");
      assertThat(desk.show().locator("main")).containsText("移送公安");
      handler.open("/transfers");
      assertThat(handler.page().locator("#transfers tr:has-text('" + SHOP + "')"))
          .containsText("已移送");
    }
  }

  private static void inquire(CaseDesk desk) {
    desk.write("inspection_record", PARTY, OFFICER, OTHER_OFFICER);
    desk.write("filing_report");
    desk.agree(CaseDesk.APPROVAL);
    desk.take("file");
    desk.write(
        "questioning_record",
        Map.of("nth", "1", "person_name", "王旅程"),
        new Hand("PERSON_ASKED", "王旅程"),
        new Hand("QUESTIONER", CaseDesk.FIRST),
        new Hand("RECORDER", CaseDesk.SECOND));
    desk.write("valuation");
    desk.write("inquiry_report");
    desk.take("end_inquiry");
  }

  private static void decide(CaseDesk desk) {
    desk.propose("3900", "100", "290");
    desk.write("legal_review");
    desk.take("review");
    String notice = desk.write("prior_notice", Map.of("hearing_told", "false"));
    desk.seal();
    desk.serve(notice, "王旅程");
    desk.take("notify");
    desk.write("defence_record", Map.of("waived", "true"), PARTY);
    desk.write("case_approval");
    desk.agree(LEGAL_APPROVAL);
    String decision = desk.write("penalty_decision", Map.of("additional_fine_told", "true"));
    desk.seal();
    desk.take("decide");
    desk.serve(decision, "王旅程");
    desk.take("serve");
  }

  private static void end(CaseDesk desk) {
    desk.pay("LC-" + System.nanoTime(), "290");
    desk.take("execute");
    desk.write("closing_report");
    desk.agree(CaseDesk.APPROVAL);
    desk.take("close");
    desk.write("cover");
    desk.write("contents");
    desk.write("closing_note");
    desk.take("archive");
  }
}
