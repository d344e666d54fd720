package org.jinye.cases.internal;

import org.jinye.cases.internal.review.Reviewing;
import org.jinye.platform.secret.SensitiveField;
import org.jinye.platform.secret.Shown;
import org.jinye.tasks.TaskKind;
import org.jinye.worktime.ClockKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module contributes: kinds of tasks and of limits, and what is shown on a click. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  TaskKind caseOpinion() {
    return TaskKind.onSubject(OpinionDesk.TASK, "案件文书审批", OpinionDesk::link);
  }

  @Bean
  TaskKind caseReview() {
    return TaskKind.onSubject(Reviewing.TASK, "案卷评查", id -> "/reviews/files/" + id);
  }

  @Bean
  ClockKinds caseClockKinds() {
    return new ClockKinds(CaseClocks.OWNER, "案件", id -> "/cases/" + id, CaseClocks.kinds());
  }

  @Bean
  SensitiveField partyIdentity(PartyStore parties) {
    return new PartyField("case-party-identity", "当事人证件号码", PartyStore.Sealed.IDENTITY, parties);
  }

  @Bean
  SensitiveField partyTelephone(PartyStore parties) {
    return new PartyField("case-party-telephone", "当事人电话", PartyStore.Sealed.TELEPHONE, parties);
  }

  /** A sealed column of a party; ids are those of the case and the rank: 12-0. */
  private record PartyField(String kind, String title, PartyStore.Sealed column, PartyStore parties)
      implements SensitiveField {

    @Override
    public java.util.Optional<Shown> find(String id) {
      if (!id.matches("[0-9]{1,18}-[0-9]{1,4}")) {
        return java.util.Optional.empty();
      }
      int dash = id.indexOf('-');
      long file = Long.parseLong(id.substring(0, dash));
      int rank = Integer.parseInt(id.substring(dash + 1));
      return parties
          .open(file, rank, column)
          .map(clear -> new Shown(clear, "案件 " + file + " 的" + title));
    }
  }
}
