package org.jinye.supply.web;

import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to a retailer's page. */
@Configuration(proxyBeanMethods = false)
class OrderSection {

  @Bean
  RetailerSection ordersOfRetailer() {
    return new RetailerSection("订货", 20, id -> "/retailers/" + id + "/orders");
  }
}
