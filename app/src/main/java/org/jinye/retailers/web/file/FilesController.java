package org.jinye.retailers.web.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.file.FileForm;
import org.jinye.retailers.internal.file.OpeningFile;
import org.jinye.retailers.internal.file.Timeline;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Opens files, and shows the timeline of one. */
@Controller
@RequestMapping("/retailers")
@Everyone
class FilesController {

  private static final String FORM = "retailers/file/new";

  private final OpeningFile opening;
  private final Timeline timeline;
  private final Retailers retailers;
  private final Organization organization;

  FilesController(
      OpeningFile opening, Timeline timeline, Retailers retailers, Organization organization) {
    this.opening = opening;
    this.timeline = timeline;
    this.retailers = retailers;
    this.organization = organization;
  }

  @Supervisors
  @GetMapping("/new")
  String blank(@RequestParam(defaultValue = "") String kind, Model model) {
    List<Choice> counties = counties();
    String unit = counties.size() == 1 ? counties.getFirst().value() : "";
    model.addAttribute("page", new NewFilePage(FileForm.blank(kind, unit), counties, Map.of()));
    return FORM;
  }

  @Supervisors
  @PostMapping("/new")
  String open(
      @ModelAttribute FileForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = opening.check(form);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new NewFilePage(form, counties(), errors));
      return FORM;
    }
    String id = opening.open(form, me.name());
    next.addFlashAttribute("notice", "档案已建立，编号 " + id + "。");
    return "redirect:/retailers/" + UriUtils.encodePathSegment(id, UTF_8);
  }

  @GetMapping("/{retailerId}/timeline")
  String timeline(@PathVariable String retailerId, Model model) {
    String id =
        retailers.find(retailerId).map(Retailer::retailerId).orElseThrow(() -> NotFound.of("零售户"));
    model.addAttribute("things", timeline.of(id));
    return "retailers/file/timeline";
  }

  private List<Choice> counties() {
    return organization.listCounties().stream()
        .map(county -> new Choice(county.code(), county.name()))
        .toList();
  }
}
