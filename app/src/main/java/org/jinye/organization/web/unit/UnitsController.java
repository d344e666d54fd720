package org.jinye.organization.web.unit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.post.KeepingPosts;
import org.jinye.organization.internal.post.PostDetails;
import org.jinye.organization.internal.unit.KeepingUnits;
import org.jinye.organization.internal.unit.UnitDetails;
import org.jinye.organization.internal.unit.UnitFilter;
import org.jinye.organization.internal.unit.UnitQuery;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
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

/** 单位与岗位: everybody looks, administrators keep. */
@Controller
@RequestMapping("/units")
@Everyone
class UnitsController {

  private static final String FORM = "organization/unit/form";
  private static final String UNIT = "organization/unit/unit";

  private final KeepingUnits keeping;
  private final KeepingPosts posts;
  private final UnitPages pages;
  private final UnitQuery query;
  private final UnitSheet sheet;

  UnitsController(
      KeepingUnits keeping, KeepingPosts posts, UnitPages pages, UnitQuery query, UnitSheet sheet) {
    this.keeping = keeping;
    this.posts = posts;
    this.pages = pages;
    this.query = query;
    this.sheet = sheet;
  }

  @GetMapping
  String list(
      @ModelAttribute UnitFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.list(me, filter, page));
    return "organization/unit/list";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute UnitFilter filter, HttpServletResponse response) throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "单位.xlsx"));
  }

  @GetMapping("/new")
  @Administrators
  String blank(@RequestParam(defaultValue = "") String under, Model model) {
    var typed = new UnitDetails(under, "", "", "", "", "", pages.today().toString());
    model.addAttribute("page", new UnitForm(true, typed, 0, Map.of()));
    return FORM;
  }

  @PostMapping
  @Administrators
  String add(
      @ModelAttribute UnitDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.add(me, details);
    if (!errors.isEmpty()) {
      return again(new UnitForm(true, details, 0, errors), response, model);
    }
    return back(details.code(), "单位已建好。", next);
  }

  /**
   * @param on as of this day; empty or no day = today
   */
  @GetMapping("/{code}")
  String show(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    LocalDate day = Typed.day(on).orElse(pages.today());
    model.addAttribute("page", pages.of(me, code, day, Map.of(), Map.of()));
    return UNIT;
  }

  @GetMapping("/{code}/edit")
  @Administrators
  String edit(@PathVariable String code, Model model) {
    var typed = UnitDetails.of(keeping.get(code));
    model.addAttribute("page", new UnitForm(false, typed, query.version(code), Map.of()));
    return FORM;
  }

  @PostMapping("/{code}")
  @Administrators
  String change(
      @PathVariable String code,
      @RequestParam int version,
      @ModelAttribute UnitDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.change(me, code, version, details);
    if (!errors.isEmpty()) {
      return again(new UnitForm(false, details, version, errors), response, model);
    }
    return back(code, "已保存。", next);
  }

  @PostMapping("/{code}/close")
  @Administrators
  String close(
      @PathVariable String code,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = keeping.close(me, code, of(typed, "day"), of(typed, "reason"));
    return errors.isEmpty()
        ? back(code, "单位已撤销，原来的记录都还在。", next)
        : show(me, code, errors, typed, response, model);
  }

  @PostMapping("/{code}/reopen")
  @Administrators
  String reopen(@PathVariable String code, RedirectAttributes next) {
    keeping.reopen(code, "撤销登记有误，恢复单位");
    return back(code, "单位已恢复。", next);
  }

  @PostMapping("/{code}/posts")
  @Administrators
  String addPost(
      @PathVariable String code,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var details = new PostDetails(of(typed, "title"), of(typed, "kind"), of(typed, "from"));
    Map<String, String> errors = posts.add(code, details);
    return errors.isEmpty()
        ? back(code, "岗位已设好，请指定 A 岗人员。", next)
        : show(me, code, errors, typed, response, model);
  }

  private String show(
      SignedIn me,
      String code,
      Map<String, String> errors,
      Map<String, String> typed,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", pages.of(me, code, pages.today(), errors, typed));
    return UNIT;
  }

  private static String again(UnitForm form, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", form);
    return FORM;
  }

  private static String of(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static String back(String code, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/units/" + code;
  }
}
