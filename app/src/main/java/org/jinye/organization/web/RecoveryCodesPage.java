package org.jinye.organization.web;

import java.util.List;

/**
 * Recovery codes, told once.
 *
 * @param forced the person is on the way in
 */
public record RecoveryCodesPage(List<String> codes, boolean forced) {

  @Override
  public String toString() {
    return "recovery codes";
  }
}
