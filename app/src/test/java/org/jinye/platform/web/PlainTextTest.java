package org.jinye.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jinye.organization.Organization;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class PlainTextTest {

  @Autowired private MockMvc mvc;
  @Autowired private Organization organization;

  @Test
  void takesAParameterThatHasNoValue() throws Exception {
    mvc.perform(asked(get("/retailers?q"))).andExpect(status().isOk());
  }

  @Test
  void refusesAControlCharacterInAParameter() throws Exception {
    mvc.perform(asked(get("/retailers").param("q", "a\u0001"))).andExpect(status().isBadRequest());
  }

  private MockHttpServletRequestBuilder asked(MockHttpServletRequestBuilder request) {
    return request.with(user(OwnCity.found(organization).leader()));
  }
}
