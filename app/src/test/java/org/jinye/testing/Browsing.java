package org.jinye.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser window that keeps its session, for what happens between sign-in and sign-out. */
public final class Browsing {

  private final MockMvc server;
  private final String address;
  private @Nullable Cookie session;

  public Browsing(MockMvc server) {
    this(server, "127.0.0.1");
  }

  /** From an address of its own: a test that fails often must not pause the others'. */
  public Browsing(MockMvc server, String address) {
    this.server = server;
    this.address = address;
  }

  /** Sends the sign-in form; the address that the answer leads to. */
  public String signIn(String username, String password) throws Exception {
    return target(post("/login", "username", username, "password", password));
  }

  public MockHttpServletResponse open(String path) throws Exception {
    return send(MockMvcRequestBuilders.get(path));
  }

  /** Sends a form of names and values by turns. */
  public MockHttpServletResponse post(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return send(form);
  }

  /** Where the answer leads; empty when it is a page. */
  public static String target(MockHttpServletResponse answer) {
    String target = answer.getRedirectedUrl();
    return target == null ? "" : target;
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    Cookie kept = session;
    if (kept != null) {
      request.cookie(kept);
    }
    request.remoteAddress(address);
    MockHttpServletResponse answer = server.perform(request).andReturn().getResponse();
    Cookie given = answer.getCookie("SESSION");
    session = given == null ? kept : given;
    return answer;
  }
}
