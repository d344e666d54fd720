package org.jinye.warnings.web.retailer;

import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the part on the retailer's page. */
@Configuration(proxyBeanMethods = false)
class WarningSection {

  @Bean
  RetailerSection warningsOfRetailer() {
    return new RetailerSection("订货曲线与预警", 10, id -> "/retailers/" + id + "/warnings");
  }
}
