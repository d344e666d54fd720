package org.jinye.warnings.web.run;

import java.util.List;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.run.ShadowFindings;
import org.jinye.warnings.internal.run.ShadowFindings.Asked;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a release found in a run beside the live rule, one by one. */
@Controller
@RequestMapping("/runs/{run:[0-9]{1,18}}/shadows/{release:[0-9]{1,18}}")
@Everyone
class ShadowController {

  private final ShadowFindings findings;
  private final RunRows runs;
  private final SubjectRows rows;

  ShadowController(ShadowFindings findings, RunRows runs, SubjectRows rows) {
    this.findings = findings;
    this.runs = runs;
    this.rows = rows;
  }

  @GetMapping
  String list(
      @PathVariable long run,
      @PathVariable long release,
      @RequestParam(defaultValue = "") String found,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    RunRow of = runs.row(run, me);
    Asked asked = Asked.of(run, release, found);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, findings.count(asked), ShadowPage.url(asked));
    List<ShadowPage.Line> lines =
        findings.list(asked, pager.size(), pager.offset()).stream()
            .map(one ->
                new ShadowPage.Line(
                    ShadowPage.title(one.found()),
                    rows.rows(run, List.of(one.subject())).getFirst()))
            .toList();
    model.addAttribute("page", new ShadowPage(of, asked, lines, pager));
    return "warnings/run/shadow";
  }
}
