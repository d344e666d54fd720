package org.jinye.retailers.internal.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceStateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);

  @ParameterizedTest
  @EnumSource(LicenceState.class)
  void endsInCancelledAndNeverBecomesExpiredByHand(LicenceState state) {
    assertThat(state.next()).doesNotContain(LicenceState.EXPIRED, state);
    assertThat(state == LicenceState.CANCELLED || state.mayBecome(LicenceState.CANCELLED)).isTrue();
  }

  @Test
  void neverComesBackFromAPenaltyOrFromTheEnd() {
    assertThat(LicenceState.REVOKED.mayBecome(LicenceState.VALID)).isFalse();
    assertThat(LicenceState.ANNULLED.mayBecome(LicenceState.VALID)).isFalse();
    assertThat(LicenceState.CANCELLED.next()).isEmpty();
    assertThat(LicenceState.EXPIRED.mayBecome(LicenceState.VALID)).isFalse();
  }

  @Test
  void expiresOnTheDayAfterItsLast() {
    Licence licence = licence(LicenceState.VALID, null);
    assertThat(licence.stateOn(LocalDate.of(2027, 1, 31))).isEqualTo(LicenceState.VALID);
    assertThat(licence.stateOn(LocalDate.of(2027, 2, 1))).isEqualTo(LicenceState.EXPIRED);
    assertThat(licence(LicenceState.REVOKED, null).stateOn(LocalDate.of(2027, 2, 1)))
        .as("what has ended otherwise does not expire")
        .isEqualTo(LicenceState.REVOKED);
  }

  @Test
  void tellsASuspensionThatWasNotEnded() {
    Licence licence = licence(LicenceState.SUSPENDED, LocalDate.of(2026, 9, 23));
    assertThat(licence.isOverstayed(LocalDate.of(2026, 9, 23))).isFalse();
    assertThat(licence.isOverstayed(TODAY)).isTrue();
  }

  @Test
  void takesASuspensionOfOneToTwelveMonths() {
    assertThat(suspension("2026-09-24", "2026-10-23")).isEmpty();
    assertThat(suspension("2026-09-24", "2026-10-22")).containsKey("until");
    assertThat(suspension("2026-01-31", "2027-01-31")).isEmpty();
    assertThat(suspension("2026-01-30", "2027-01-31")).containsKey("until");
    assertThat(suspension("2026-09-24", "2027-02-01")).as("beyond the term").containsKey("until");
    assertThat(suspension("2026-09-24", "")).containsKey("until");
    assertThat(suspension("2026-09-25", "2026-11-01")).as("tomorrow").containsKey("on");
  }

  @Test
  void asksForTheDecisionsNumberWhereALicenceIsTaken() {
    Licence licence = licence(LicenceState.VALID, null);
    StateChange bare = new StateChange("REVOKED", "2026-09-24", "", "屡次违法", "");
    StateChange whole = new StateChange("REVOKED", "2026-09-24", "", "屡次违法", "烟罚〔2026〕3号");
    assertThat(new StateCheck(licence, bare, TODAY).errors()).containsOnlyKeys("document");
    assertThat(new StateCheck(licence, whole, TODAY).errors()).isEmpty();
    StateChange empty = new StateChange("nonsense", "x", "", "", "");
    assertThat(new StateCheck(licence, empty, TODAY).errors())
        .containsOnlyKeys("to", "on", "ground");
  }

  private static Map<String, String> suspension(String on, String until) {
    StateChange change = new StateChange("SUSPENDED", on, until, "装修", "");
    return new StateCheck(licence(LicenceState.VALID, null), change, TODAY).errors();
  }

  private static Licence licence(LicenceState state, @Nullable LocalDate suspendedTo) {
    return new Licence(
        1,
        "340102",
        "340102100001",
        "340102100001",
        "店",
        "张三",
        "个体",
        "街1号",
        "卷烟",
        "某公司",
        "某局",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2027, 1, 31),
        state,
        suspendedTo,
        0);
  }
}
