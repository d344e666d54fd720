package org.jinye.platform.web;

/** Knows whom the tokens of programs belong to; the module that keeps the accounts provides it. */
public interface ApiVisitors {

  /**
   * Looks at a token and at what it is used for.
   *
   * @param path address within the application
   * @param address where the program runs
   */
  ApiVisit visit(String token, String method, String path, String address);
}
