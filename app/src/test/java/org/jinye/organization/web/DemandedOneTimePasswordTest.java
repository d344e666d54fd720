package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.testing.Browsing.target;

import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.onetime.CurrentCode;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.Browsing;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
@TestPropertySource(properties = "jinye.sign-in.one-time-password-roles=ADMINISTRATOR")
class DemandedOneTimePasswordTest {

  private static final String SETUP = "/one-time-password";
  private static final String NEW = "Quite-New-And-Long-7";

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private ApplicationContext application;

  @Test
  void leadsThroughEveryStepInTurn() throws Exception {
    OwnCity city = OwnCity.found(organization);
    String name = "guan" + city.code();
    SignedIn administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(
                      name,
                      OwnCity.PASSWORD,
                      "管理员" + city.code(),
                      Role.ADMINISTRATOR,
                      city.code(),
                      FirstPassword.TEMPORARY));
              return organization.findAccount(name).orElseThrow();
            });
    Browsing window = new Browsing(server);
    window.signIn(name, OwnCity.PASSWORD);
    assertThat(target(window.open("/accounts"))).endsWith("/password");
    assertThat(target(window.open(SETUP))).as("in its turn").endsWith("/password");
    window.post("/password", "current", OwnCity.PASSWORD, "password", NEW, "again", NEW);
    assertThat(target(window.open("/accounts"))).endsWith(SETUP);
    assertThat(window.open(SETUP).getStatus()).isEqualTo(200);
    assertThat(window.post(SETUP + "/confirm", "code", "000000").getStatus()).isEqualTo(422);
    window.post(SETUP + "/confirm", "code", CurrentCode.of(administrator, -1, application));
    assertThat(window.open("/accounts").getStatus()).isEqualTo(200);

    Browsing next = new Browsing(server);
    next.signIn(name, NEW);
    assertThat(target(next.open("/accounts"))).endsWith("/sign-in-code");
    next.post("/sign-in-code", "code", CurrentCode.of(administrator, 0, application));
    assertThat(next.open("/accounts").getStatus()).isEqualTo(200);

    next.post(SETUP + "/off", "code", CurrentCode.of(administrator, 1, application));
    assertThat(target(next.open("/accounts"))).as("another phone").endsWith(SETUP);
  }

  @Test
  void asksNobodyElse() throws Exception {
    OwnCity city = OwnCity.found(organization);
    Browsing window = new Browsing(server);
    window.signIn(city.leader().getUsername(), OwnCity.PASSWORD);
    assertThat(window.open("/warnings").getStatus()).isEqualTo(200);
  }
}
