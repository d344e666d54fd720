package org.jinye.casebook.fine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jinye.casebook.fine.ReceiptRegister.Outcome;
import org.junit.jupiter.api.Test;

class ReceiptRegisterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private static final ReceiptRegister EMPTY = ReceiptRegister.of("340123");

  @Test
  void aNumberIsUsedOnce() {
    ReceiptRegister used = entered(EMPTY.use(" 00012345 ", "金烟立〔2026〕12号", DAY));
    assertThat(used.use("00012345", "金烟立〔2026〕13号", DAY))
        .isEqualTo(new Outcome.Refused("票据号码00012345已经用于案件金烟立〔2026〕12号"));
  }

  @Test
  void aLostNumberIsNeitherUsedNorLostAgain() {
    ReceiptRegister lost = entered(EMPTY.lose("00012345", DAY));
    Outcome refused = new Outcome.Refused("票据号码00012345已于2026-10-12登记遗失");
    assertThat(lost.use("00012345", "金烟立〔2026〕12号", DAY.plusDays(1))).isEqualTo(refused);
    assertThat(lost.lose("00012345", DAY.plusDays(1))).isEqualTo(refused);
  }

  @Test
  void aUsedReceiptMayBeLostAndKeepsItsCase() {
    ReceiptRegister used = entered(EMPTY.use("1", "金烟立〔2026〕12号", DAY));
    ReceiptRegister lost = entered(used.lose("1", DAY.plusDays(1)));
    assertThat(lost.find("1"))
        .hasValue(
            new ReceiptRegister.Entry(
                "1", ReceiptRegister.State.LOST, "金烟立〔2026〕12号", DAY.plusDays(1)));
  }

  @Test
  void aNumberIsWanted() {
    assertThat(EMPTY.use(" ", "金烟立〔2026〕12号", DAY)).isEqualTo(new Outcome.Refused("请填写票据号码"));
    assertThat(EMPTY.lose("", DAY)).isEqualTo(new Outcome.Refused("请填写票据号码"));
  }

  private static ReceiptRegister entered(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Entered entered -> entered.register();
      case Outcome.Refused refused -> throw new AssertionError(refused.words());
    };
  }
}
