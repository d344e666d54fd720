package org.jinye.retailers.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.unlicensed.DeedForm;
import org.jinye.retailers.internal.unlicensed.Unlicensed;
import org.jinye.retailers.internal.unlicensed.UnlicensedRegister;
import org.jinye.retailers.web.RetailerPage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 无证户: the register, what was done, and the link to the file of the licensed shop. */
@Controller
@Everyone
class UnlicensedController {

  private static final String DEED = "retailers/file/deed";
  private static final String LINK = "retailers/file/licensed";
  private static final Spreadsheet<Unlicensed> SHEET =
      new Spreadsheet<>(
          "无证户",
          List.of(
              Spreadsheet.column("档案编号", 16, Unlicensed::retailerId),
              Spreadsheet.column("名称", 28, Unlicensed::name),
              Spreadsheet.column("地址", 40, Unlicensed::address),
              Spreadsheet.column("从哪天起", 12, Unlicensed::since),
              Spreadsheet.column("怎样发现的", 40, Unlicensed::foundHow),
              Spreadsheet.column("情况", 14, row -> row.state().title()),
              Spreadsheet.column("办证后档案", 16, Unlicensed::licensedAs),
              Spreadsheet.column("处置次数", 10, Unlicensed::deeds),
              Spreadsheet.column("最近处置", 12, Unlicensed::lastOn)));

  private final UnlicensedRegister register;
  private final Retailers retailers;
  private final Clock clock;

  UnlicensedController(UnlicensedRegister register, Retailers retailers, Clock clock) {
    this.register = register;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/unlicensed")
  String list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String wanted = known(state);
    String url = "/unlicensed" + (wanted.isEmpty() ? "" : "?state=" + wanted);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, register.count(wanted), url);
    model.addAttribute("page", new RegisterPage(wanted, register.page(wanted, pager), pager));
    return "retailers/unlicensed";
  }

  @GetMapping("/unlicensed/export.xlsx")
  void export(@RequestParam(defaultValue = "") String state, HttpServletResponse response)
      throws IOException {
    try (Stream<Unlicensed> rows = register.stream(known(state))) {
      SHEET.write(Download.start(response, Download.XLSX, "无证户.xlsx"), rows, clock.getZone());
    }
  }

  @Supervisors
  @GetMapping("/retailers/{retailerId}/deeds/new")
  String blank(@PathVariable String retailerId, Model model) {
    DeedForm form = new DeedForm("", LocalDate.now(clock).toString(), "");
    model.addAttribute("page", new DeedPage(household(retailerId), form, Map.of()));
    return DEED;
  }

  @Supervisors
  @PostMapping("/retailers/{retailerId}/deeds")
  String record(
      @PathVariable String retailerId,
      @ModelAttribute DeedForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Unlicensed household = household(retailerId);
    Map<String, String> errors = form.errors(LocalDate.now(clock));
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new DeedPage(household, form, errors));
      return DEED;
    }
    register.record(household, form, me.name());
    next.addFlashAttribute("notice", "处置情况已登记。");
    return "redirect:" + household.url();
  }

  @Supervisors
  @GetMapping("/retailers/{retailerId}/licensed")
  String link(@PathVariable String retailerId, Model model) {
    model.addAttribute("page", new LinkPage(household(retailerId), "", null));
    return LINK;
  }

  @Supervisors
  @PostMapping("/retailers/{retailerId}/licensed")
  String link(
      @PathVariable String retailerId,
      @RequestParam(defaultValue = "") String file,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Unlicensed household = household(retailerId);
    Retailer licensed =
        retailers
            .find(file.strip())
            .filter(found -> !found.retailerId().equals(retailerId))
            .orElse(null);
    if (licensed == null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new LinkPage(household, file, "没有找到这个档案。请填写办证后零售户的许可证号或档案编号。"));
      return LINK;
    }
    register.link(household, licensed, me.name());
    next.addFlashAttribute("notice", "已与办证后的档案关联。");
    return "redirect:" + RetailerPage.url(licensed.retailerId());
  }

  private Unlicensed household(String retailerId) {
    return register.find(retailerId).orElseThrow(() -> NotFound.of("无证户"));
  }

  private static String known(String state) {
    return Arrays.stream(Unlicensed.State.values()).anyMatch(one -> one.name().equals(state))
        ? state
        : "";
  }
}
