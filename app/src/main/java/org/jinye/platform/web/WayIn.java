package org.jinye.platform.web;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way into the pages beside the password; a module contributes it as a bean. */
public interface WayIn {

  /** Adds it to what stands before the pages. */
  void open(HttpSecurity http);

  /** Where a form of ours may end by a redirect: the browser's policy names these too. */
  List<String> origins();
}
