package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** A file sent to the browser under a Chinese name. */
public final class Download {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private Download() {}

  /** Sets type and name; what is written to the answer follows as the file's content. */
  public static OutputStream start(HttpServletResponse response, String mediaType, String fileName)
      throws IOException {
    response.setContentType(mediaType);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    return response.getOutputStream();
  }
}
