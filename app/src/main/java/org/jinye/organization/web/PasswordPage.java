package org.jinye.organization.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changing one's password.
 *
 * @param forced nothing else opens before it is done
 * @param errors words by field
 */
public record PasswordPage(boolean forced, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
