package org.jinye.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SignInTest {

  @Autowired private Organization organization;
  @Autowired private MockMvc browser;

  @Test
  void letsInWithTheRightPasswordOnly() throws Exception {
    OwnCity city = OwnCity.found(organization);
    String name = city.leader().getUsername();
    browser.perform(formLogin().user(name).password(OwnCity.PASSWORD)).andExpect(authenticated());
    browser.perform(formLogin().user(name).password("wrong")).andExpect(unauthenticated());
    browser.perform(formLogin().user("nobody").password("wrong")).andExpect(unauthenticated());
  }

  @Test
  void showsNothingWithoutSigningIn() throws Exception {
    browser
        .perform(get("/warnings"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/login"));
  }

  @Test
  void refusesAFormWithoutItsToken() throws Exception {
    browser.perform(post("/login")).andExpect(redirectedUrl("/login?stale"));
    browser.perform(post("/login").with(csrf())).andExpect(unauthenticated());
  }

  @Test
  void takesNoFileFromAStranger() throws Exception {
    browser
        .perform(multipart("/imports").file("file", new byte[10]).with(csrf()))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("登录已失效")));
  }

  @Test
  void seesOnlyTheUnitsOfItsOwnScope() {
    OwnCity city = OwnCity.found(organization);
    OwnCity other = OwnCity.found(organization);
    assertThat(city.citySupervisor().scope().get(organization::listCounties))
        .extracting(Unit::code)
        .containsExactly(city.eastCounty(), city.westCounty());
    assertThat(city.countySupervisor().scope().get(organization::listCounties))
        .extracting(Unit::code)
        .containsExactly(city.eastCounty());
    assertThat(city.leader().scope().get(() -> organization.findUnit(other.code()))).isEmpty();
    assertThat(organization.listUnits("")).as("no scope, no rows").isEmpty();
    assertThat(Scope.system("test").get(() -> organization.findUnit(other.code()))).isPresent();
  }
}
