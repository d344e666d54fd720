package org.jinye.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Templates compiled at build time; a view name is the template's path without its ending. */
@Configuration(proxyBeanMethods = false)
class JteViews {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, JteViews.class.getClassLoader(), "org.jinye.templates");
  }

  @Bean
  ViewResolver templates(TemplateEngine engine) {
    return (name, locale) -> view(engine, name);
  }

  private static @Nullable View view(TemplateEngine engine, String name) {
    if (name.startsWith("redirect:") || name.startsWith("forward:")) {
      return null;
    }
    return engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
  }

  private static final class JteView extends AbstractView {

    private final TemplateEngine engine;
    private final String template;

    private JteView(TemplateEngine engine, String template) {
      this.engine = engine;
      this.template = template;
      setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType(getContentType());
      Utf8ByteOutput output = new Utf8ByteOutput();
      Map<String, Object> parameters = new HashMap<>(model);
      engine.render(template, parameters, output);
      response.setContentLength(output.getContentLength());
      try (OutputStream body = response.getOutputStream()) {
        output.writeTo(body);
      }
    }
  }
}
