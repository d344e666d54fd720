package org.jinye.retailers.web.group;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.group.JoinForm;
import org.jinye.retailers.internal.group.JoiningGroup;
import org.jinye.retailers.internal.group.LeaveForm;
import org.jinye.retailers.internal.group.Membership;
import org.jinye.retailers.internal.group.Memberships;
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

/** 自律小组: members join from the group's file or their own, and leave. */
@Controller
@Everyone
class GroupsController {

  private static final String JOIN = "retailers/group/join";
  private static final String LEAVE = "retailers/group/leave";
  private static final String BY_ID = "/memberships/{id:[0-9]{1,18}}/end";
  private static final Spreadsheet<Membership> SHEET =
      new Spreadsheet<>(
          "小组成员",
          List.of(
              Spreadsheet.column("小组编号", 16, Membership::groupId),
              Spreadsheet.column("小组", 28, Membership::groupName),
              Spreadsheet.column("许可证号", 16, Membership::retailerId),
              Spreadsheet.column("店名", 28, Membership::shopName),
              Spreadsheet.column("身份", 8, row -> row.role().title()),
              Spreadsheet.column("加入日期", 12, Membership::joinedOn),
              Spreadsheet.column("退出日期", 12, Membership::leftOn),
              Spreadsheet.column("退出原因", 40, Membership::leftBecause)));

  private final JoiningGroup joining;
  private final Memberships memberships;
  private final Retailers retailers;
  private final java.time.Clock clock;

  GroupsController(
      JoiningGroup joining, Memberships memberships, Retailers retailers, java.time.Clock clock) {
    this.joining = joining;
    this.memberships = memberships;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/retailers/{groupId}/members/export.xlsx")
  void export(@PathVariable String groupId, HttpServletResponse response) throws IOException {
    Retailer group = retailer(groupId);
    SHEET.write(
        Download.start(response, Download.XLSX, group.name() + "成员.xlsx"),
        memberships.listMembers(groupId).stream(),
        clock.getZone());
  }

  @Supervisors
  @GetMapping("/retailers/{groupId}/members/new")
  String blankOfGroup(@PathVariable String groupId, Model model) {
    model.addAttribute("page", ofGroup(groupId, JoinForm.blank(joining.today()), Map.of()));
    return JOIN;
  }

  @Supervisors
  @PostMapping("/retailers/{groupId}/members")
  String addToGroup(
      @PathVariable String groupId,
      @ModelAttribute JoinForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    retailer(groupId);
    Map<String, String> errors = joining.join(form.withGroup(groupId), me.name());
    return errors.isEmpty()
        ? back(RetailerPage.url(groupId), "成员已加入小组。", next)
        : again(JOIN, ofGroup(groupId, form, errors), response, model);
  }

  @Supervisors
  @GetMapping("/retailers/{shopId}/group/new")
  String blankOfShop(@PathVariable String shopId, Model model) {
    model.addAttribute("page", ofShop(shopId, JoinForm.blank(joining.today()), Map.of()));
    return JOIN;
  }

  @Supervisors
  @PostMapping("/retailers/{shopId}/group")
  String addToShop(
      @PathVariable String shopId,
      @ModelAttribute JoinForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    retailer(shopId);
    Map<String, String> errors = joining.join(form.withShop(shopId), me.name());
    return errors.isEmpty()
        ? back(RetailerPage.url(shopId), "已加入小组。", next)
        : again(JOIN, ofShop(shopId, form, errors), response, model);
  }

  @Supervisors
  @GetMapping(BY_ID)
  String leaving(@PathVariable long id, @RequestParam(defaultValue = "") String from, Model model) {
    LeaveForm form = new LeaveForm(joining.today().toString(), "");
    model.addAttribute("page", leave(id, form, from, Map.of()));
    return LEAVE;
  }

  @Supervisors
  @PostMapping(BY_ID)
  String leave(
      @PathVariable long id,
      @ModelAttribute LeaveForm form,
      @RequestParam(defaultValue = "") String from,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    LeavePage page = leave(id, form, from, Map.of());
    Map<String, String> errors = joining.leave(page.membership(), form);
    return errors.isEmpty()
        ? back(page.back(), "“" + page.membership().shopName() + "”已退出小组。", next)
        : again(LEAVE, leave(id, form, from, errors), response, model);
  }

  private JoinPage ofGroup(String groupId, JoinForm typed, Map<String, String> errors) {
    return new JoinPage(retailer(groupId), true, List.of(), typed, errors);
  }

  private JoinPage ofShop(String shopId, JoinForm typed, Map<String, String> errors) {
    Retailer shop = retailer(shopId);
    return new JoinPage(shop, false, memberships.listGroups(shop.unitCode()), typed, errors);
  }

  /** Back to the file that the reader came from, which is one of the two. */
  private LeavePage leave(long id, LeaveForm typed, String from, Map<String, String> errors) {
    Membership one = memberships.find(id).orElseThrow(() -> NotFound.of("小组成员"));
    String back = one.groupId().equals(from) ? one.groupUrl() : one.shopUrl();
    return new LeavePage(one, typed, back, errors);
  }

  private Retailer retailer(String id) {
    return retailers.find(id).orElseThrow(() -> NotFound.of("零售户"));
  }

  private static String again(String form, Object page, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page);
    return form;
  }

  private static String back(String url, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:" + url;
  }
}
