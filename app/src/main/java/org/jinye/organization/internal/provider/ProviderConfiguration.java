package org.jinye.organization.internal.provider;

import org.jinye.organization.Organization;
import org.jinye.organization.internal.signin.OpenSteps;
import org.jinye.organization.internal.signin.OtherArrivals;
import org.jinye.platform.web.CurrentSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the way in by the provider when one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

  private static final String IS_ON = "'${jinye.oidc.issuer:}' != ''";

  @Bean
  @ConditionalOnExpression(IS_ON)
  Provider provider(
      ProviderSettings settings,
      @Value("${jinye.demo}") boolean demo,
      @Value("${jinye.mode}") String mode) {
    ProductionProvider.check(settings);
    if (!demo && "serve".equals(mode)) {
      ProductionProvider.checkStrictly(settings);
    }
    return new Provider(settings);
  }

  @Bean
  @ConditionalOnExpression(IS_ON)
  @ConditionalOnWebApplication
  ProviderSignIn providerSignIn(
      Provider provider,
      ProviderSettings settings,
      Organization organization,
      OpenSteps steps,
      OtherArrivals arrivals,
      CurrentSession session) {
    return new ProviderSignIn(provider, settings, organization, steps, arrivals, session);
  }
}
