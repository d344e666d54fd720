package org.jinye.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of ours with what a list is narrowed to. */
public final class Address {

  private Address() {}

  /** The path with a query of the values in their order; empty ones are left out. */
  public static String of(String path, Map<String, String> query) {
    Map<String, String> values = new LinkedHashMap<>(query);
    values.values().removeIf(String::isEmpty);
    UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
    return url.encode().build(values).toString();
  }
}
