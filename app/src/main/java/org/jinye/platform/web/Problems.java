package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception becomes a page, or a fragment for htmx. */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ProblemPages pages;

  Problems(ProblemPages pages) {
    this.pages = pages;
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
    LOG.debug("no such page: {}: {}", request.getRequestURI(), e.getMessage());
    return page(HttpStatus.NOT_FOUND, "没有找到", "没有这个页面，地址可能写错了。", request, response);
  }

  @ExceptionHandler
  ModelAndView denied(
      AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) {
    LOG.info("denied: {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
    return page(HttpStatus.FORBIDDEN, "没有权限", "您的岗位没有这项权限。", request, response);
  }

  @ExceptionHandler
  ModelAndView tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
    LOG.info("upload too large: {}: {}", request.getRequestURI(), e.getMessage());
    return page(HttpStatus.CONTENT_TOO_LARGE, "文件太大", "上传的文件超过了允许的大小。", request, response);
  }

  @ExceptionHandler
  @Nullable ModelAndView unexpected(
      Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.debug("nobody reads the answer any more: {}", request.getRequestURI(), e);
      return null;
    }
    if (e instanceof InvalidPropertyException || isNoForm(e)) {
      LOG.info("bad request: {}: {}", request.getRequestURI(), e.getMessage());
      return page(HttpStatus.BAD_REQUEST, "请求有误", "这个请求不完整或格式不对，请返回上一页再试。", request, response);
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      LOG.info("bad request: {}: {}", request.getRequestURI(), e.getMessage());
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

  /** No form of ours: words for a file, a file for words. A disk that is full is not this. */
  private static boolean isNoForm(Exception e) {
    return e instanceof MethodArgumentConversionNotSupportedException
        || (e instanceof MultipartException && e.getCause() == null);
  }

  private ModelAndView page(
      HttpStatus status,
      String title,
      String message,
      HttpServletRequest request,
      HttpServletResponse response) {
    return pages.page(status.value(), new ProblemText(title, message), request, response);
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
