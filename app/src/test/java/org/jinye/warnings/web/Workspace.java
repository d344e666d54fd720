package org.jinye.warnings.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jinye.platform.access.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person who looks at the pages of warnings and sends their forms as a browser would. */
record Workspace(MockMvc browser, SignedIn who) {

  Document open(String address) {
    return open(address, 200);
  }

  Document open(String address, int expected) {
    return Jsoup.parse(perform(get(java.net.URI.create(address)), expected).body());
  }

  record Answer(String body, String redirect) {

    Document page() {
      return Jsoup.parse(body);
    }
  }

  /** Presses a button of a form on the page; values are name and value in turn. */
  Answer press(Document page, String form, String button, int expected, String... values) {
    FormElement element = (FormElement) page.selectFirst(form);
    if (element == null) {
      throw new AssertionError("no form " + form + " on the page");
    }
    for (int i = 0; i < values.length; i += 2) {
      fill(element, values[i], values[i + 1]);
    }
    MockHttpServletRequestBuilder request = post(java.net.URI.create(element.attr("action")));
    element.formData().stream()
        .filter(field -> !field.key().equals("_csrf"))
        .forEach(field -> request.param(field.key(), field.value()));
    if (!button.isEmpty()) {
      request.param("step", button);
    }
    return perform(request.with(csrf()), expected);
  }

  private static void fill(FormElement form, String name, String value) {
    for (Element field : form.elements()) {
      if (!field.attr("name").equals(name)) {
        continue;
      }
      switch (field.tagName()) {
        case "select" -> {
          field.select("option").forEach(option -> option.removeAttr("selected"));
          Element option = field.select("option[value=" + value + "]").first();
          if (option == null) {
            field.appendElement("option").attr("value", value).attr("selected", "");
          } else {
            option.attr("selected", "");
          }
        }
        case "textarea" -> field.text(value);
        default -> {
          if (field.attr("type").equals("radio")) {
            if (field.attr("value").equals(value)) {
              field.attr("checked", "");
            } else {
              field.removeAttr("checked");
            }
          } else if (!field.attr("type").equals("hidden")) {
            field.val(value);
          }
        }
      }
    }
  }

  Answer perform(AbstractMockHttpServletRequestBuilder<?> request, int expected) {
    try {
      MockHttpServletResponse response =
          browser
              .perform(request.with(user(who)))
              .andExpect(status().is(expected))
              .andReturn()
              .getResponse();
      String to = response.getRedirectedUrl();
      return new Answer(
          response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8),
          to == null ? "" : to);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
