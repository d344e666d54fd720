package org.jinye.retailers.internal.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenceTimelineTest {

  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

  @Test
  void aSuspensionEndsWhenTheShopIsBack() {
    LicenceTimeline timeline = issued();
    timeline.add(1, FIRST, LAST, "suspended", LocalDate.of(2025, 6, 10));
    timeline.add(1, FIRST, LAST, "valid", LocalDate.of(2025, 8, 1));
    assertThat(said(timeline))
        .containsExactly(
            "valid 2021-03-01 2025-06-09",
            "suspended 2025-06-10 2025-07-31",
            "valid 2025-08-01 2026-02-28",
            "expired 2026-03-01 null");
  }

  @Test
  void aClosedLicenceDoesNotExpire() {
    LicenceTimeline timeline = issued();
    timeline.add(1, FIRST, LAST, "closed", LocalDate.of(2025, 6, 10));
    assertThat(said(timeline))
        .containsExactly("valid 2021-03-01 2025-06-09", "closed 2025-06-10 null");
  }

  @Test
  void aRenewedLicenceGoesOnWithoutAGap() {
    LicenceTimeline timeline = issued();
    timeline.add(1, FIRST, LAST, "cancelled", LocalDate.of(2026, 2, 25));
    LocalDate next = LocalDate.of(2026, 2, 25);
    timeline.add(2, next, next.plusYears(5).minusDays(1), "valid", next);
    assertThat(said(timeline))
        .containsExactly("valid 2021-03-01 2031-02-24", "expired 2031-02-25 null");
  }

  @Test
  void betweenTwoLicencesThereIsNone() {
    LicenceTimeline timeline = issued();
    LocalDate next = LocalDate.of(2026, 3, 5);
    timeline.add(2, next, next.plusYears(5).minusDays(1), "valid", next);
    assertThat(said(timeline))
        .startsWith(
            "valid 2021-03-01 2026-02-28",
            "expired 2026-03-01 2026-03-04",
            "valid 2026-03-05 2031-03-04");
  }

  @Test
  void ofTwoThingsOfOneDayTheLaterCounts() {
    LicenceTimeline timeline = issued();
    timeline.add(1, FIRST, LAST, "closed", LocalDate.of(2025, 6, 10));
    timeline.add(1, FIRST, LAST, "cancelled", LocalDate.of(2025, 6, 10));
    assertThat(said(timeline))
        .containsExactly("valid 2021-03-01 2025-06-09", "cancelled 2025-06-10 null");
  }

  private static LicenceTimeline issued() {
    LicenceTimeline timeline = new LicenceTimeline("990101100001");
    timeline.add(1, FIRST, LAST, "valid", FIRST);
    return timeline;
  }

  private static List<String> said(LicenceTimeline timeline) {
    return timeline.stretches().stream()
        .map(one -> one.state() + " " + one.from() + " " + one.to())
        .toList();
  }
}
