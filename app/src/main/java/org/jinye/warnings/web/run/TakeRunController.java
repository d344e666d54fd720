package org.jinye.warnings.web.run;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.run.ClusterInbox;
import org.jinye.warnings.internal.run.TakingRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接收集群结果: what lies in the inbox, and taking one of it. */
@Controller
@Administrators
class TakeRunController {

  private static final int CITY_DIGITS = 4;

  private final ClusterInbox inbox;
  private final TakingRun taking;
  private final RunRows rows;

  TakeRunController(ClusterInbox inbox, TakingRun taking, RunRows rows) {
    this.inbox = inbox;
    this.taking = taking;
    this.rows = rows;
  }

  @GetMapping("/runs/take")
  String list(Model model) {
    return show(null, null, model);
  }

  /** The folder is checked now; the work itself goes on behind the page. */
  @PostMapping("/runs/take")
  String take(
      @RequestParam(defaultValue = "") String folder,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Optional<Path> chosen = inbox.find(folder);
    try {
      List<TakingRun.Asked> asked =
          taking.ask(
              chosen.orElseThrow(() -> Refused.because("目录里没有这份结果，可能已被移走，请刷新后重新选择。")),
              city(me),
              me.name());
      next.addFlashAttribute("notice", notice(asked));
      return asked.size() == 1 ? "redirect:/runs/" + asked.getFirst().runId() : "redirect:/runs";
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(folder, refused.getMessage(), model);
    }
  }

  private String show(@Nullable String folder, @Nullable String refusal, Model model) {
    model.addAttribute(
        "page",
        new TakeRunPage(
            inbox.folder().toString(),
            inbox.list().stream().map(one -> TakeRunPage.Line.of(one, rows::moment)).toList(),
            folder,
            refusal));
    return "warnings/run/take";
  }

  private static String notice(List<TakingRun.Asked> asked) {
    String added =
        asked.stream()
            .filter(TakingRun.Asked::isNew)
            .map(one -> String.valueOf(one.runId()))
            .collect(Collectors.joining("、"));
    return added.isEmpty() ? "这份结果此前已经接收，没有重复接收。" : "已核对结果，正在接收为评估 " + added + "。";
  }

  /** Whoever belongs to one city takes its part alone. */
  private static @Nullable String city(SignedIn me) {
    String unit = me.unitCode();
    return unit.length() < CITY_DIGITS ? null : unit.substring(0, CITY_DIGITS);
  }
}
