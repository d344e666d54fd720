package org.jinye.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarningSubjectTest {

  @Test
  void aRetailerIsItsNumber() {
    WarningSubject subject = WarningSubject.of("440101100001", "6901", "440101");

    assertThat(subject.key()).isEqualTo("440101100001");
    assertThat(subject.retailerId()).isEqualTo("440101100001");
    assertThat(subject.itemId()).isEmpty();
  }

  @Test
  void anItemIsJudgedInAUnit() {
    WarningSubject subject = WarningSubject.of(null, "69@01", "4401");

    assertThat(subject.isRetailer()).isFalse();
    assertThat(subject.retailerId()).isNull();
    assertThat(subject.itemId()).isEqualTo("69@01");
    assertThat(subject.unitCode()).isEqualTo("4401");
  }

  @Test
  void aUnitAsAWholeHasNoItem() {
    assertThat(WarningSubject.of(null, null, "4401").itemId()).isEmpty();
  }
}
