package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkApplication.Evidence;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

class NetworkApplicationTest {

  private static final CaseFile FILE =
      new CaseFileExamples(Weekdays.CALENDAR).clean(Course.TRANSFERRED, 1);
  private static final Evidence EVIDENCE =
      new Evidence(List.of("核价表"), List.of("检查笔录"), List.of("逮捕证三份"));

  @Test
  void aCaseThatMeetsEveryTestMayBeHandedInWithFactsFiguresAndEvidence() {
    NetworkApplication application = NetworkApplication.of(FILE, meter(1_000_000, 3), EVIDENCE);
    assertThat(application.isReady()).isTrue();
    assertThat(application.title()).contains(FILE.number()).contains("国标");
    assertThat(application.sections()).hasSize(5);
    assertThat(application.sections().get(3).lines()).containsExactly("现有：3人", "证据：逮捕证三份");
    assertThat(application.sections().getLast().lines()).containsExactly("无");
  }

  @Test
  void saysWhichTestIsMissing() {
    NetworkApplication application = NetworkApplication.of(FILE, meter(900_000, 1), EVIDENCE);
    assertThat(application.isReady()).isFalse();
    assertThat(application.missing())
        .containsExactly("涉案金额不低于1000000.00元：还差100000.00元", "逮捕3人以上：还差2人");
  }

  @Test
  void aTestWithoutEvidenceKeepsItBack() {
    Evidence none = new Evidence(List.of("核价表"), List.of("检查笔录"), List.of());
    assertThat(NetworkApplication.of(FILE, meter(1_000_000, 3), none).missing())
        .containsExactly("逮捕3人以上：没有列明证据");
  }

  private static NetworkMeter meter(long yuan, int arrests) {
    return NetworkMeter.measure(
        NetworkStandard.find(NetworkStandard.Level.NATIONAL, "34", LocalDate.of(2026, 9, 24))
            .orElseThrow(),
        new NetworkFigures(
            Money.ofYuan(yuan), Map.of(Link.SELLING, 2, Link.STORING, 1), 0, arrests));
  }
}
