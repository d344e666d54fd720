package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where an exception becomes a page, or a fragment for htmx. */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Frames frames;

  Problems(Frames frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  ModelAndView notFound(NotFound e, HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.NOT_FOUND, "没有找到", message(e), request, response);
  }

  @ExceptionHandler
  ModelAndView refused(Refused e, HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, "不能这样做", message(e), request, response);
  }

  @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
  ModelAndView noSuchPage(Exception e, HttpServletRequest request, HttpServletResponse response) {
    LOG.debug("no such page: {}", request.getRequestURI(), e);
    return page(HttpStatus.NOT_FOUND, "没有找到", "没有这个页面，地址可能写错了。", request, response);
  }

  @ExceptionHandler
  ModelAndView denied(
      AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) {
    LOG.info("denied: {} {}", request.getMethod(), request.getRequestURI(), e);
    return page(HttpStatus.FORBIDDEN, "没有权限", "您的岗位没有这项权限。", request, response);
  }

  @ExceptionHandler
  ModelAndView tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
    LOG.info("upload too large: {}", request.getRequestURI(), e);
    return page(HttpStatus.CONTENT_TOO_LARGE, "文件太大", "上传的文件超过了允许的大小。", request, response);
  }

  @ExceptionHandler
  ModelAndView unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      LOG.info("bad request: {}", request.getRequestURI(), e);
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      return page(status, "请求有误", "这个请求不完整或格式不对，请返回上一页再试。", request, response);
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("unexpected, reference {}: {}", reference, request.getRequestURI(), e);
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "系统出错",
        "没有完成这一步，已经存入的数据没有受影响。请把编号 " + reference + " 告诉管理员。",
        request,
        response);
  }

  private ModelAndView page(
      HttpStatus status,
      String title,
      String message,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(status.value());
    boolean fragment = request.getHeader("HX-Request") != null;
    ModelAndView page = new ModelAndView(fragment ? "layout/problem" : "layout/problempage");
    page.addObject("title", title);
    page.addObject("message", message);
    if (!fragment) {
      page.addObject("frame", frames.around(signedIn(), request, null));
    }
    return page;
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }

  private static @Nullable SignedIn signedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedIn me ? me : null;
  }
}
