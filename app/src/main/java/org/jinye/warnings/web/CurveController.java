package org.jinye.warnings.web;

import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The order curve of a dossier as an ECharts option. */
@RestController
class CurveController {

  private final WorkspacePages pages;
  private final Curves curves;

  CurveController(WorkspacePages pages, Curves curves) {
    this.pages = pages;
    this.curves = curves;
  }

  @GetMapping("/warnings/{id:[0-9]{1,18}}/option.json")
  @Everyone
  Map<String, Object> curve(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return curves.of(me.scope(), pages.rows(id)).option();
  }
}
