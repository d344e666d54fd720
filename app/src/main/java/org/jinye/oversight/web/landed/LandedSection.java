package org.jinye.oversight.web.landed;

import org.jinye.oversight.internal.landed.LandedFilter;
import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The landed-sale checks on a retailer's page, and the way to make one. */
@Configuration(proxyBeanMethods = false)
class LandedSection {

  @Bean
  RetailerSection landedChecksOfRetailer() {
    return new RetailerSection("落地检查", 14, id -> LandedFilter.PATH + "/part?retailer=" + id);
  }
}
