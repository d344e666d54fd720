package org.jinye.platform.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
@TestPropertySource(
    properties = {
      "jinye.monitoring.token=a-token-for-tests",
      "jinye.monitoring.addresses=10.9.8.0/24"
    })
class MonitoringTest {

  @Autowired private MockMvc server;
  @Autowired private Organization organization;

  @Test
  void tellsAnybodyWhetherItLivesAndIsReadyAndNothingElse() throws Exception {
    for (String probe : new String[] {"/health/live", "/health/ready"}) {
      MockHttpServletResponse answer = answer(get(probe));
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentAsString()).isEqualTo("{\"status\":\"UP\"}");
    }
    assertThat(answer(get("/health")).getStatus()).isEqualTo(401);
    assertThat(answer(get("/health/ready/migratedDatabase")).getStatus()).isEqualTo(401);
  }

  @Test
  void measuresForNoStranger() throws Exception {
    assertThat(answer(get("/metrics")).getStatus()).isEqualTo(401);
    assertThat(answer(get("/metrics").header(HttpHeaders.AUTHORIZATION, "Bearer ")).getStatus())
        .isEqualTo(401);
    assertThat(
            answer(get("/metrics").header(HttpHeaders.AUTHORIZATION, "Bearer another")).getStatus())
        .isEqualTo(401);
    assertThat(answer(from("10.9.7.1")).getStatus()).isEqualTo(401);
    SignedIn supervisor = OwnCity.found(organization).citySupervisor();
    assertThat(answer(get("/metrics").with(user(supervisor))).getStatus()).isEqualTo(403);
  }

  @Test
  void measuresForTheTokenTheAddressAndTheAdministrator() throws Exception {
    var withToken =
        answer(get("/metrics").header(HttpHeaders.AUTHORIZATION, "Bearer a-token-for-tests"));
    assertThat(withToken.getStatus()).isEqualTo(200);
    assertThat(withToken.getContentAsString())
        .contains(
            "jinye_imports_waiting",
            "jinye_imports_failed",
            "jinye_evaluations_open",
            "jinye_sign_in_failures",
            "jinye_job_latest_seconds",
            "jinye_disk_free_megabytes",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes")
        .doesNotContain(" NaN\njinye");
    assertThat(answer(from("10.9.8.7")).getStatus()).isEqualTo(200);
    assertThat(answer(get("/metrics").with(user(administrator()))).getStatus()).isEqualTo(200);
  }

  @Test
  void theAdministratorReadsTheSameOnAPage() throws Exception {
    MockHttpServletResponse page = answer(get("/status").with(user(administrator())));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8))
        .contains("系统状态", "数据目录所在磁盘的剩余空间", "等待或正在进行的导入", "1 小时内失败的登录", "PostgreSQL ");
    SignedIn supervisor = OwnCity.found(organization).citySupervisor();
    assertThat(answer(get("/status").with(user(supervisor))).getStatus()).isEqualTo(403);
  }

  @Test
  void aThresholdIsReachedFromTheSideThatWorries() {
    var many = new Vital.Limits(10, 20);
    assertThat(many.judge(9)).isEqualTo(Vital.State.WELL);
    assertThat(many.judge(10)).isEqualTo(Vital.State.CONCERN);
    assertThat(many.judge(20)).isEqualTo(Vital.State.ALARM);
    var little = new Vital.Limits(20, 10);
    assertThat(little.judge(21)).isEqualTo(Vital.State.WELL);
    assertThat(little.judge(20)).isEqualTo(Vital.State.CONCERN);
    assertThat(little.judge(10)).isEqualTo(Vital.State.ALARM);
    assertThat(little.judge(Double.NaN)).isEqualTo(Vital.State.UNKNOWN);
  }

  private SignedIn administrator() {
    String code = OwnCity.found(organization).code();
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(
                  "guan" + code, OwnCity.PASSWORD, "管理" + code, Role.ADMINISTRATOR, code));
          return organization.findAccount("guan" + code).orElseThrow();
        });
  }

  private static MockHttpServletRequestBuilder from(String address) {
    return get("/metrics")
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        });
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return server.perform(request).andReturn().getResponse();
  }
}
