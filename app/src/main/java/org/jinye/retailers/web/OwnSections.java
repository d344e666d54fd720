package org.jinye.retailers.web;

import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's own part that loads later: it asks every module. */
@Configuration(proxyBeanMethods = false)
class OwnSections {

  private static final int LAST = 900;

  @Bean
  RetailerSection timelineOfRetailer() {
    return new RetailerSection("大事记", LAST, id -> "/retailers/" + id + "/timeline");
  }
}
