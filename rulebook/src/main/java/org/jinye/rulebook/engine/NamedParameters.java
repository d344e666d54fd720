package org.jinye.rulebook.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts literals where the SQL says {@code :name}, outside strings, comments and {@code ::} casts.
 *
 * <p>Text, not bind variables, because frames of windows accept only constants; the literals come
 * from checked parameters, never from a person's text.
 */
final class NamedParameters {
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|::|:([a-z][a-z0-9_]*)", Pattern.DOTALL);

  private NamedParameters() {}

  static String replace(String sql, Map<String, String> literals) {
    return TOKEN
        .matcher(sql)
        .replaceAll(token -> {
          String name = token.group(1);
          if (name == null) {
            return Matcher.quoteReplacement(token.group());
          }
          String literal = literals.get(name);
          if (literal == null) {
            throw new IllegalArgumentException("SQL uses an unknown parameter :" + name);
          }
          return Matcher.quoteReplacement(literal);
        });
  }
}
