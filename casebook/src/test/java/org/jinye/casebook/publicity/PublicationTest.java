package org.jinye.casebook.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Party;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.publicity.Publication.Outcome;
import org.jinye.casebook.publicity.Publication.State;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);
  private static final Publication WAITING = made(of(EXAMPLES.clean(Course.PRESERVED, 1)));
  private static final LocalDate DAY = WAITING.entry().day();

  @Test
  void aDecisionIsDueWithinSevenWorkingDays() {
    assertThat(WAITING.state()).isEqualTo(State.WAITING);
    assertThat(Weekdays.CALENDAR.between(DAY, WAITING.due())).isEqualTo(7);
    assertThat(WAITING.isLateOn(WAITING.due())).isFalse();
    assertThat(WAITING.isLateOn(WAITING.due().plusDays(1))).isTrue();
  }

  @Test
  void theListSaysWhoDecidedWhatOnWhichBasis() {
    assertThat(WAITING.entry().body()).isEqualTo("金叶县烟草专卖局");
    assertThat(WAITING.entry().number()).startsWith("金烟处〔");
    assertThat(WAITING.entry().basis()).contains("实施条例");
    assertThat(WAITING.entry().result()).contains("罚款");
    assertThat(WAITING.entry().cause()).isNotBlank();
  }

  @Test
  void noEntryNamesAPersonAnAddressOrANumber() {
    LongStream.range(0, 50)
        .forEach(seed -> {
          CaseFile file = EXAMPLES.clean(Course.PLAIN, seed);
          Party party = file.findParty().orElseThrow();
          String all = made(of(file)).entry().toString();
          assertThat(all).doesNotContain(party.address()).doesNotContain(party.telephone());
          if (party instanceof Party.Individual person) {
            assertThat(all).doesNotContain(person.name()).doesNotContain(person.identityNumber());
          }
        });
  }

  @Test
  void aPersonIsShownByTheFamilyNameAnOrganisationByItsName() {
    assertThat(new Redaction(person("王小明")).name()).isEqualTo("王某");
    assertThat(new Redaction(person("欧阳小明")).name()).isEqualTo("欧阳某");
    assertThat(new Redaction(person("阿依古丽·买买提")).name()).isEqualTo("阿某");
    assertThat(new Redaction(new Party.Organisation("金叶商贸有限公司", "", "王小明", "", "", "")).name())
        .isEqualTo("金叶商贸有限公司");
  }

  @Test
  void wordsLoseNamesNumbersAndAddresses() {
    assertThat(
            new Redaction(person("王小明"))
                .clean("对王小明（340123197905060017，住人民路2号，电话13800000000）罚款500元"))
        .isEqualTo("对王某（×××，住×××，电话×××）罚款500元");
  }

  @Test
  void refusesWhatTheListCannotSay() {
    assertThat(of(EXAMPLES.clean(Course.TRANSFERRED, 1)))
        .isEqualTo(new Outcome.Refused(List.of("没有行政处罚决定书")));
    assertThat(of(EXAMPLES.clean(Course.OWNERLESS, 1))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aFallenDecisionGoesWithinThreeWorkingDaysWithItsReason() {
    Publication published = made(WAITING.publish(DAY.plusDays(1)));
    assertThat(published.fall(Withdrawal.Ground.REVOKED, DAY.plusDays(9), " ", Weekdays.CALENDAR))
        .isEqualTo(new Outcome.Refused(List.of("请写明撤回的理由，撤回时一并公开")));
    Publication fallen = fallen(published);
    assertThat(fallen.state()).isEqualTo(State.TO_WITHDRAW);
    LocalDate due = Weekdays.CALENDAR.plus(DAY.plusDays(9), 3);
    assertThat(fallen.isLateOn(due)).isFalse();
    assertThat(fallen.isLateOn(due.plusDays(1))).isTrue();
    Publication withdrawn = made(fallen.withdraw(due));
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.isLateOn(due.plusDays(100))).isFalse();
  }

  @Test
  void aDecisionThatFellBeforeItWasPublicIsNotPublished() {
    Publication fallen = fallen(WAITING);
    assertThat(fallen.state()).isEqualTo(State.NOT_TO_PUBLISH);
    assertThat(fallen.publish(DAY.plusDays(12)))
        .isEqualTo(new Outcome.Refused(List.of("这一决定不再公开")));
  }

  @Test
  void whatStandsIsNotWithdrawnAndNothingIsPublicBeforeItsDay() {
    assertThat(made(WAITING.publish(DAY)).withdraw(DAY)).isInstanceOf(Outcome.Refused.class);
    assertThat(WAITING.publish(DAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
  }

  private static Outcome of(CaseFile file) {
    return Publication.of(file, Weekdays.CALENDAR);
  }

  private static Publication fallen(Publication publication) {
    return made(
        publication.fall(Withdrawal.Ground.REVOKED, DAY.plusDays(9), "复议决定撤销", Weekdays.CALENDAR));
  }

  private static Publication made(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Made made -> made.publication();
      case Outcome.Refused refused -> throw new AssertionError(refused.reasons());
    };
  }

  private static Party person(String name) {
    return new Party.Individual(
        name, "男", null, "汉族", "340123197905060017", "", "", "人民路2号", "13800000000", "");
  }
}
