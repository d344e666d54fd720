package org.jinye.platform.web;

import org.springframework.http.HttpStatus;

/** What a page says about a status that nobody gave words of their own. */
record ProblemText(String title, String message) {

  static ProblemText of(int status) {
    return switch (status) {
      case 401 -> new ProblemText("没有登录", "请先登录，再打开这个页面。");
      case 403 -> new ProblemText("没有权限", "您的岗位没有这项权限。");
      case 404 -> new ProblemText("没有找到", "没有这个页面，地址可能写错了。");
      case 405 -> new ProblemText("不能这样打开", "这个地址不能这样打开，请从页面上的按钮或链接进入。");
      case 411 -> new ProblemText("请求有误", "上传时没有说明文件大小，请换用常见的浏览器再试。");
      case 413 -> new ProblemText("内容太大", "提交的内容超过了允许的大小，没有收下。请返回上一页减小后再试。");
      case 414, 431 -> new ProblemText("地址太长", "地址或请求头太长，请从菜单重新进入。");
      case 503 -> new ProblemText("暂时不能服务", "系统正忙或正在停机，请稍后再试。");
      default ->
          HttpStatus.Series.resolve(status) == HttpStatus.Series.SERVER_ERROR
              ? new ProblemText("系统出错", "没有完成这一步，已经存入的数据没有受影响。请稍后再试，仍不行时告诉管理员。")
              : new ProblemText("请求有误", "这个请求不完整或格式不对，请返回上一页再试。");
    };
  }
}
