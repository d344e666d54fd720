package org.jinye.platform.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What stands before requests of programs: a token each time, no session, so no form's token. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  @Order(1)
  @ConditionalOnWebApplication
  SecurityFilterChain programs(
      HttpSecurity http, ApiVisitors visitors, ProblemPages pages, List<UploadForm> uploadForms) {
    return http.securityMatcher(ApiRequest::is)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> SecurityHeaders.write(headers, "", List.of()))
        .addFilterBefore(new ApiDoor(visitors, pages), AuthorizationFilter.class)
        .addFilterBefore(new UploadLimits(uploadForms, pages), AuthorizationFilter.class)
        .addFilterBefore(new PlainText(pages), AuthorizationFilter.class)
        .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
        .build();
  }
}
