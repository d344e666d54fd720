package org.jinye.warnings.internal.run;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineLimits.class, RuleSettings.class})
class RunConfiguration {}
