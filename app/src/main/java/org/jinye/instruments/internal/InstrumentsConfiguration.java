package org.jinye.instruments.internal;

import java.util.List;
import org.jinye.evidence.DocumentKind;
import org.jinye.instruments.InstrumentKind;
import org.jinye.tasks.TaskKind;
import org.jinye.worktime.ClockKinds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module contributes: kinds of tasks, of limits and of documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstrumentLimits.class)
class InstrumentsConfiguration {

  private static final String PAGE = "/instruments/";

  @Bean
  TaskKind instrumentReply() {
    return TaskKind.onSubject(InstrumentDesk.REPLYING, "监督文书答复", id -> PAGE + id);
  }

  @Bean
  TaskKind instrumentReview() {
    return TaskKind.onSubject(InstrumentDesk.REVIEWING, "监督文书审核", id -> PAGE + id);
  }

  @Bean
  ClockKinds instrumentClocks() {
    return new ClockKinds(
        InstrumentDesk.OWNER, "监督文书", id -> PAGE + id, List.of(InstrumentDesk.REPLY));
  }

  @Bean
  DocumentKind inquiryPaper() {
    return InstrumentPaper.kind(InstrumentKind.INQUIRY);
  }

  @Bean
  DocumentKind rectificationPaper() {
    return InstrumentPaper.kind(InstrumentKind.RECTIFICATION);
  }

  @Bean
  DocumentKind opinionPaper() {
    return InstrumentPaper.kind(InstrumentKind.OPINION);
  }

  @Bean
  DocumentKind assignmentPaper() {
    return InstrumentPaper.kind(InstrumentKind.ASSIGNMENT);
  }
}
