package org.jinye.worktime;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a module above would contribute; the application of every test has it. */
@Configuration(proxyBeanMethods = false)
class TestKinds {

  static final String OWNER = "test_case";

  @Bean
  ClockKinds kindsOfTestCases() {
    return new ClockKinds(
        OWNER,
        "试验案件",
        id -> "/test-cases/" + id,
        List.of(SomeClocks.LICENCE, SomeClocks.DECIDE, SomeClocks.TRANSFER, SomeClocks.PAY));
  }
}
