package org.jinye.reports.internal;

import org.jinye.evidence.DocumentKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of documents that this module issues. */
@Configuration(proxyBeanMethods = false)
class PaperKinds {

  @Bean
  DocumentKind monthlyReportKind() {
    return MonthlyPaper.KIND;
  }
}
