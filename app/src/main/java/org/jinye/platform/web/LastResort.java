package org.jinye.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat says of requests that never reach the application, in our words. */
public final class LastResort extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s · 金叶</title>
      <link rel="stylesheet" href="/webjars/tabler__core/1.4.0/dist/css/tabler.min.css"></head>
      <body class="d-flex flex-column"><main class="page page-center"><div class="container container-tight py-4">
      <h1>%1$s</h1><p>%2$s</p><p><a class="btn btn-primary" href="/">回到工作台</a></p>
      </div></main></body>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    ProblemText text = ProblemText.of(response.getStatus());
    byte[] page = PAGE.formatted(text.title(), text.message()).getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Language", "zh-CN");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("nobody reads the answer any more", e);
    }
  }
}
