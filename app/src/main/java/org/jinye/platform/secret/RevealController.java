package org.jinye.platform.secret;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a sensitive field to whoever may see its row, and says why he wants to. */
@Controller
class RevealController {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  private final Reveals reveals;

  RevealController(Reveals reveals) {
    this.reveals = reveals;
  }

  @PostMapping("/reveal/{kind}/{id}")
  @Everyone
  String reveal(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestHeader(name = "HX-Request", defaultValue = "") String fragment,
      HttpServletResponse response,
      Model model) {
    String why = reason.strip();
    Optional<String> fault = fault(why);
    if (fault.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", RevealPage.asking(kind, id, why, fault.get()));
    } else {
      Shown shown = reveals.show(kind, id, why).orElseThrow(() -> NotFound.of("信息"));
      model.addAttribute("page", RevealPage.showing(kind, id, shown));
    }
    return fragment.isEmpty() ? "secret/page" : "secret/answer";
  }

  private static Optional<String> fault(String reason) {
    if (reason.isEmpty()) {
      return Optional.of("请写明查看的原因。");
    }
    if (reason.length() < SHORTEST) {
      return Optional.of("原因太短，请写清楚为什么要看。");
    }
    return reason.length() > LONGEST
        ? Optional.of("原因最多 " + LONGEST + " 个字，现在有 " + reason.length() + " 个。")
        : Optional.empty();
  }
}
