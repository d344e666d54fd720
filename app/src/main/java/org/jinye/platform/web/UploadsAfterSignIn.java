package org.jinye.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looking for the form's token would read the whole file of a stranger's upload first. */
final class UploadsAfterSignIn extends OncePerRequestFilter {

  private final UntakenForms untaken;

  UploadsAfterSignIn(UntakenForms untaken) {
    this.untaken = untaken;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
    if (UploadLimits.isUpload(request) && stranger) {
      untaken.giveBack(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
