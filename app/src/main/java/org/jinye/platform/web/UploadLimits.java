package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that is too large by what it says of its length, before any of it is taken in.
 * Forms without files are bounded by the server ({@code server.tomcat.max-http-form-post-size}).
 */
final class UploadLimits extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(UploadLimits.class);
  private static final DataSize OTHERS = DataSize.ofMegabytes(1);

  private final List<UploadForm> forms;
  private final ProblemPages pages;

  UploadLimits(List<UploadForm> forms, ProblemPages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  /** Whether the form brings files; to read any of its fields means to take in all of them. */
  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUpload(request)) {
      chain.doFilter(request, response);
      return;
    }
    long length = request.getContentLengthLong();
    DataSize largest = largest(ProblemPages.path(request));
    if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
      pages.write(HttpServletResponse.SC_LENGTH_REQUIRED, ProblemText.of(411), request, response);
    } else if (length > largest.toBytes()) {
      LOG.info("upload too large: {}: {} bytes", request.getRequestURI(), length);
      String words =
          "上传的内容共 %d MB，这里最多 %d MB，没有收下。请返回上一页，减小文件后再试。"
              .formatted(Math.ceilDiv(length, 1024 * 1024), largest.toMegabytes());
      pages.write(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          new ProblemText("文件太大", words),
          request,
          response);
    } else if (isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      pages.write(
          HttpServletResponse.SC_BAD_REQUEST,
          new ProblemText("请求有误", "上传的文件名不能用，没有收下。请改名后再试。"),
          request,
          response);
    }
  }

  private static boolean isReadable(HttpServletRequest request)
      throws ServletException, IOException {
    try {
      request.getParts();
      return true;
    } catch (InvalidFileNameException e) {
      LOG.info("file name refused: {}: {}", request.getRequestURI(), e.getMessage());
      return false;
    }
  }

  private DataSize largest(String path) {
    return forms.stream()
        .filter(form -> form.takes(path))
        .findFirst()
        .map(UploadForm::largest)
        .orElse(OTHERS);
  }
}
