package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses control characters in what a person sends: PostgreSQL takes no NUL, XML and a workbook
 * none of the others. Tab and line ends are text.
 */
final class PlainText extends OncePerRequestFilter {

  private static final ProblemText REFUSAL =
      new ProblemText("请求有误", "内容里有看不见的控制字符，不能收下。请返回上一页，把文字重新输入一遍。");

  private final ProblemPages pages;

  PlainText(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isPlain(ProblemPages.path(request))
        && request.getParameterMap().entrySet().stream().allMatch(PlainText::isPlain)) {
      chain.doFilter(request, response);
    } else {
      pages.write(HttpServletResponse.SC_BAD_REQUEST, REFUSAL, request, response);
    }
  }

  private static boolean isPlain(Map.Entry<String, String[]> parameter) {
    return isPlain(parameter.getKey())
        && Arrays.stream(parameter.getValue()).allMatch(PlainText::isPlain);
  }

  /** Some servers give null for a parameter that came without "=". */
  private static boolean isPlain(@Nullable String text) {
    return text == null
        || text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0);
  }
}
