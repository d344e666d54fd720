package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.casebook.crime.NetworkPapers.Member;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.casebook.transfer.TransferStep.Act;
import org.junit.jupiter.api.Test;

class NetworkApplicationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final CaseFile FILE =
      new CaseFileExamples(Weekdays.CALENDAR).clean(Course.TRANSFERRED, 1);

  @Test
  void aNetworkThatMeetsEveryTestWithItsPapersMayBeHandedIn() {
    NetworkApplication application = application("张某等人制售假烟", findings(1_000_000, 3));
    assertThat(application.missing()).isEmpty();
    assertThat(application.isReady()).isTrue();
    assertThat(application.title()).isEqualTo("关于申请验收“皖北假烟”网络案件（国标）的报告");
    assertThat(application.sections())
        .extracting(NetworkApplication.Section::title)
        .contains("案件概述", "案件 " + FILE.number(), "逮捕3人以上", "所附材料");
    assertThat(application.sections().get(4).lines()).containsExactly("现有：3人", "证据：逮捕3人（逮捕证 1 号）");
  }

  @Test
  void saysWhichTestIsMissingAndThatTheWordsAre() {
    assertThat(application("", findings(900_000, 1)).missing())
        .contains("案件概述还没有写", "涉案金额不低于1000000.00元：还差100000.00元", "逮捕3人以上：还差2人");
  }

  @Test
  void saysWhichPaperIsMissingAndWhatToDo() {
    List<NetworkFinding> findings = findings(1_000_000, 3);
    NetworkApplication application =
        NetworkApplication.of(
            "皖北假烟",
            "概述",
            List.of(new Member("/cases/1", FILE, TransferCourse.SUSPECTED)),
            meter(findings),
            findings,
            NetworkPapers.of(
                DAY, List.of(new Member("/cases/1", FILE, TransferCourse.SUSPECTED)), findings));
    assertThat(application.missing()).containsExactly("缺公安机关立案决定书：在涉刑移送里登记公安机关立案，或者登记这份材料");
  }

  @Test
  void aPaperEnteredByHandStandsForItsPart() {
    List<NetworkFinding> findings = findings(1_000_000, 3);
    findings.add(new NetworkFinding(Kind.PAPER, null, "POLICE_FILING", 1, "立案决定书 8 号", "f"));
    Member member = new Member("/cases/1", FILE, TransferCourse.SUSPECTED);
    NetworkPapers papers = NetworkPapers.of(DAY, List.of(member), findings);
    assertThat(papers.missing()).isEmpty();
    assertThat(papers.entries())
        .filteredOn(entry -> entry.part().code().equals("POLICE_FILING"))
        .flatExtracting(NetworkPapers.Entry::proofs)
        .extracting(NetworkPapers.Proof::words)
        .containsExactly("立案决定书 8 号");
  }

  @Test
  void goesItsCourseAndNeverBackFromAnEnd() {
    assertThat(Acceptance.DRAFT.leadsTo(Acceptance.SUBMITTED)).isTrue();
    assertThat(Acceptance.DRAFT.leadsTo(Acceptance.ACCEPTED)).isFalse();
    assertThat(Acceptance.SUBMITTED.leadsTo(Acceptance.RETURNED)).isTrue();
    for (Acceptance next : Acceptance.values()) {
      assertThat(Acceptance.ACCEPTED.leadsTo(next)).isFalse();
      assertThat(Acceptance.RETURNED.leadsTo(next)).isFalse();
    }
  }

  @Test
  void isBegunOnlyForAStandardThatIsReachedAndNotAcceptedYet() {
    NetworkMeter met = meter(findings(1_000_000, 3));
    assertThat(Acceptance.hindrance(met, false, null)).isEmpty();
    assertThat(Acceptance.hindrance(met, false, Level.PROVINCIAL)).isEmpty();
    assertThat(Acceptance.hindrance(met, true, null)).isPresent();
    assertThat(Acceptance.hindrance(met, false, Level.NATIONAL)).isPresent();
    assertThat(Acceptance.hindrance(meter(findings(999_999, 3)), false, null)).isPresent();
  }

  private static NetworkApplication application(String words, List<NetworkFinding> findings) {
    Member member =
        new Member(
            "/cases/1",
            FILE,
            new TransferCourse(
                List.of(
                    TransferEvent.of(
                        Act.POLICE_FILE, LocalDateTime.of(2026, 9, 1, 9, 0), "立案决定书", ""))));
    return NetworkApplication.of(
        "皖北假烟",
        words,
        List.of(member),
        meter(findings),
        findings,
        NetworkPapers.of(DAY, List.of(member), findings));
  }

  private static List<NetworkFinding> findings(long yuan, int arrests) {
    return new ArrayList<>(
        List.of(
            new NetworkFinding(Kind.MONEY, null, "", Money.ofYuan(yuan).fen(), "核价表", "/cases/1"),
            new NetworkFinding(Kind.PREMISES, Link.SELLING, "东关路 8 号", 1, "检查笔录", "f1"),
            new NetworkFinding(Kind.LINK, Link.STORING, "", 1, "供述", "f2"),
            new NetworkFinding(Kind.ARREST, null, "", arrests, "逮捕证 1 号", "f3")));
  }

  private static NetworkMeter meter(List<NetworkFinding> findings) {
    return NetworkMeter.measure(
        NetworkStandard.find(Level.NATIONAL, "34", DAY).orElseThrow(), NetworkFigures.of(findings));
  }
}
