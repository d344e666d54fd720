package org.jinye.organization.web.unit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jinye.organization.internal.post.HoldingDetails;
import org.jinye.organization.internal.post.HoldingRow;
import org.jinye.organization.internal.post.KeepingHoldings;
import org.jinye.organization.internal.post.KeepingPosts;
import org.jinye.organization.internal.post.PostQuery;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
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

/** A post: who held it when; administrators give it to people. */
@Controller
@RequestMapping("/posts/{id}")
@Administrators
class PostsController {

  private static final String POST = "organization/unit/post";
  private static final String CORRECTION = "organization/unit/holding";

  private final KeepingPosts keeping;
  private final KeepingHoldings holdings;
  private final PostQuery query;
  private final Clock clock;

  PostsController(KeepingPosts keeping, KeepingHoldings holdings, PostQuery query, Clock clock) {
    this.keeping = keeping;
    this.holdings = holdings;
    this.query = query;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    var blank = new HoldingDetails("", "A", LocalDate.now(clock).toString(), "", "", "");
    model.addAttribute("page", page(me, id, blank, Map.of()));
    return POST;
  }

  @PostMapping
  String rename(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String title,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return answer(me, id, keeping.rename(id, version, title), "已保存。", response, model, next);
  }

  @PostMapping("/close")
  String close(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return answer(me, id, keeping.close(id, day, reason), "岗位已撤销。", response, model, next);
  }

  @PostMapping("/holdings")
  String take(
      @PathVariable long id,
      @ModelAttribute HoldingDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = holdings.take(me, id, details);
    if (errors.isEmpty()) {
      return back(id, "任职已登记，下一次打开页面就按新的岗位。", next);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, id, details, errors));
    return POST;
  }

  @GetMapping("/holdings/{holding}")
  String holding(@PathVariable long id, @PathVariable long holding, Model model) {
    HoldingRow row = holdingOf(id, holding);
    model.addAttribute("page", correction(row, HoldingDetails.of(row), "", Map.of()));
    return CORRECTION;
  }

  @PostMapping("/holdings/{holding}")
  String correct(
      @PathVariable long id,
      @PathVariable long holding,
      @ModelAttribute HoldingDetails details,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    HoldingRow row = holdingOf(id, holding);
    Map<String, String> errors = holdings.correct(me, holding, details, reason);
    return corrected(row, details, reason, errors, "任职已更正。", response, model, next);
  }

  @PostMapping("/holdings/{holding}/remove")
  String remove(
      @PathVariable long id,
      @PathVariable long holding,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    HoldingRow row = holdingOf(id, holding);
    Map<String, String> errors = holdings.remove(me, holding, reason);
    return corrected(
        row, HoldingDetails.of(row), reason, errors, "这条任职已作废。", response, model, next);
  }

  private String corrected(
      HoldingRow row,
      HoldingDetails typed,
      String reason,
      Map<String, String> errors,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (errors.isEmpty()) {
      return back(row.postId(), notice, next);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", correction(row, typed, reason, errors));
    return CORRECTION;
  }

  private String answer(
      SignedIn me,
      long id,
      Map<String, String> errors,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (errors.isEmpty()) {
      return back(id, notice, next);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, id, new HoldingDetails("", "A", "", "", "", ""), errors));
    return POST;
  }

  private HoldingRow holdingOf(long post, long holding) {
    HoldingRow row = holdings.getHolding(holding);
    if (row.postId() != post) {
      throw NotFound.of("任职");
    }
    return row;
  }

  private PostPage.Correction correction(
      HoldingRow row, HoldingDetails typed, String reason, Map<String, String> errors) {
    return new PostPage.Correction(row, keeping.get(row.postId()), typed, reason, errors);
  }

  private PostPage page(SignedIn me, long id, HoldingDetails typed, Map<String, String> errors) {
    return new PostPage(
        keeping.get(id),
        query.holdingsOfPost(id),
        LocalDate.now(clock),
        me.isAdministrator(),
        typed,
        errors);
  }

  private static String back(long id, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/posts/" + id;
  }
}
