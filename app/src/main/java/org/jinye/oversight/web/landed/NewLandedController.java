package org.jinye.oversight.web.landed;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.oversight.internal.Typed;
import org.jinye.oversight.internal.landed.CheckingLanded;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.LandedFilter;
import org.jinye.oversight.internal.landed.LandedLine;
import org.jinye.oversight.internal.landed.LandedStore;
import org.jinye.platform.Days;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checking a shop: first which, then the list of questions beside its deliveries. */
@Controller
@RequestMapping(LandedFilter.PATH)
@Supervisors
class NewLandedController {

  private static final String FORM = "oversight/newlanded";
  private static final String NOBODY = "没有找到这样的零售户，或不在您的管辖范围内。可以输入店名、拼音首字母、许可证号、电话或地址。";
  private static final int MOST = 10;

  private final Checklist checklist;
  private final CheckingLanded checking;
  private final LandedStore store;
  private final Retailers retailers;
  private final Clock clock;

  NewLandedController(
      Checklist checklist,
      CheckingLanded checking,
      LandedStore store,
      Retailers retailers,
      Clock clock) {
    this.checklist = checklist;
    this.checking = checking;
    this.store = store;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String retailer,
      @RequestParam(defaultValue = "") String shop,
      @RequestParam(defaultValue = "") String on,
      HttpServletResponse response,
      Model model) {
    String id = retailer.strip();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = Days.find(on).filter(typed -> !typed.isAfter(today)).orElse(today);
    if (!shop.isBlank()) {
      return "redirect:" + ChooseShopPage.url(shop.strip(), day);
    }
    @Nullable Retailer of = id.isEmpty() ? null : retailers.find(id).orElse(null);
    if (of == null) {
      ChooseShopPage shops = shops(id, day, id.isEmpty() ? "" : NOBODY);
      if (shops.found().size() == 1) {
        return "redirect:" + ChooseShopPage.url(shops.found().getFirst().retailerId(), day);
      }
      if (!shops.problem().isEmpty()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      model.addAttribute("page", shops);
      return "oversight/chooseshop";
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("on", day.toString());
    fields.put("formKey", UUID.randomUUID().toString());
    model.addAttribute("page", page(of, new LandedForm(fields), day, Map.of()));
    return FORM;
  }

  /** The shops below the field, as somebody types. */
  @GetMapping("/shops")
  String shops(@RequestParam(defaultValue = "") String retailer, Model model) {
    model.addAttribute("page", shops(retailer.strip(), LocalDate.now(clock), ""));
    return "oversight/shops";
  }

  private ChooseShopPage shops(String typed, LocalDate on, String ifNone) {
    List<Retailer> found = retailers.searchShops(typed, MOST);
    return new ChooseShopPage(typed, on.toString(), found, MOST, found.isEmpty() ? ifNone : "");
  }

  @PostMapping
  String keep(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    LandedForm form = new LandedForm(fields);
    Retailer of = retailers.find(form.get("retailer")).orElseThrow(() -> NotFound.of("零售户"));
    LocalDate today = LocalDate.now(clock);
    LocalDate on = Days.find(Typed.text(fields.get("on"))).orElse(today);
    List<LandedLine> lines = checking.lines(of, on);
    Map<String, String> errors = form.errors(checklist, lines, today);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new NewLandedPage(of, form, checklist, lines, errors));
      return FORM;
    }
    long id = store.add(me, form.check(of, checklist, lines), clock.instant());
    next.addFlashAttribute("notice", "已保存。请上传店面、库存照片。");
    return "redirect:" + LandedFilter.PATH + "/" + id;
  }

  private NewLandedPage page(
      Retailer of, LandedForm form, LocalDate on, Map<String, String> errors) {
    return new NewLandedPage(of, form, checklist, checking.lines(of, on), errors);
  }
}
