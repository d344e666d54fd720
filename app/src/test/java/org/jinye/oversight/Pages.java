package org.jinye.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jinye.platform.access.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages as somebody sees them. */
record Pages(MockMvc browser) {

  Document open(SignedIn who, String address) {
    return send(who, get(java.net.URI.create(address)), 200);
  }

  Document send(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int expected) {
    try {
      return Jsoup.parse(
          perform(who, request, expected).getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  MockHttpServletResponse perform(
      SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int expected) {
    try {
      MockHttpServletResponse response =
          browser.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(expected);
      return response;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
