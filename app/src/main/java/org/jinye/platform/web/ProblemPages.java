package org.jinye.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a problem, or its fragment for htmx; for controllers, and for filters before them.
 */
@Component
class ProblemPages {

  private final Frames frames;
  private final TemplateEngine templates;

  ProblemPages(Frames frames, TemplateEngine templates) {
    this.frames = frames;
    this.templates = templates;
  }

  ModelAndView page(
      int status, ProblemText text, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status);
    if (ApiRequest.is(request)) {
      return new ModelAndView((model, asked, answer) -> writeJson(status, text, response));
    }
    ModelAndView page =
        new ModelAndView(isFragment(request) ? "layout/problem" : "layout/problempage");
    page.addAllObjects(model(text, request));
    return page;
  }

  /** The same, written at once. */
  void write(int status, ProblemText text, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ApiRequest.is(request)) {
      writeJson(status, text, response);
      return;
    }
    String template = isFragment(request) ? "layout/problem" : "layout/problempage";
    write(status, template, model(text, request), response);
  }

  /** A form that was not taken, with what was typed, for copying. */
  void writeUntaken(UntakenForm form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> model = new HashMap<>(model(form.text(), request));
    model.put("form", form);
    String template = isFragment(request) ? "layout/untaken" : "layout/untakenpage";
    write(HttpServletResponse.SC_FORBIDDEN, template, model, response);
  }

  private void write(
      int status, String template, Map<String, Object> model, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template + ".jte", model, output);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setLocale(Locale.SIMPLIFIED_CHINESE);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /** For a program. */
  private static void writeJson(int status, ProblemText text, HttpServletResponse response)
      throws IOException {
    byte[] json =
        """
        {"status":%d,"title":"%s","message":"%s"}
        """
            .formatted(status, quoted(text.title()), quoted(text.message()))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
  }

  private Map<String, Object> model(ProblemText text, HttpServletRequest request) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", text.title());
    model.put("message", text.message());
    if (!isFragment(request)) {
      model.put("frame", frames.around(signedIn(), request, null));
    }
    return model;
  }

  private static boolean isFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** The address within the application, decoded. */
  static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  static @Nullable SignedIn signedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedIn me ? me : null;
  }
}
