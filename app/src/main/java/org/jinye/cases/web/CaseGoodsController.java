package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.casebook.GoodsLine;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
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

/** Goods of a case: line by line, or pasted from a table. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}/goods")
@Everyone
class CaseGoodsController {

  private static final String PAGE = "cases/file/goods";
  private static final String GONE = "这一行刚被别人改过或去掉，您填写的内容没有提交，保留在下面；核对后再保存，就作为新的一行加上。";
  private static final int SIZE = 100;

  /** What a form may hold, in characters of three bytes, each written as nine. */
  private static final int LONGEST_PASTE = 100_000;

  private final CasePages pages;
  private final Cases cases;

  CaseGoodsController(CasePages pages, Cases cases) {
    this.pages = pages;
    this.cases = cases;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int line,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CaseFiles.Whole whole = pages.get(id);
    List<GoodsLine> goods = whole.file().goods();
    boolean isLine = line >= 0 && line < goods.size();
    GoodsForm form = isLine ? GoodsForm.of(goods.get(line)) : GoodsForm.blank();
    model.addAttribute(
        "page", page(me, whole, page, isLine ? line : -1, form, "", Map.of(), List.of()));
    return PAGE;
  }

  /** Adds a line, changes one or takes it out. */
  @PostMapping
  String set(
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int line,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String remove,
      @RequestParam(defaultValue = "") String was,
      @ModelAttribute GoodsForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = toChange(me, id);
    List<GoodsLine> goods = new ArrayList<>(whole.file().goods());
    Map<String, String> errors = new LinkedHashMap<>();
    int place = place(goods, line, was);
    boolean isLine = place >= 0;
    if (!isLine && (line >= 0 || !remove.isEmpty())) {
      errors.put("", GONE);
    } else if (!remove.isEmpty()) {
      goods.remove(place);
    } else {
      GoodsForm.Reading reading = form.read();
      errors.putAll(reading.errors());
      reading
          .line()
          .ifPresent(read -> {
            if (isLine) {
              goods.set(place, read);
            } else {
              goods.add(read);
            }
          });
    }
    if (errors.isEmpty() && isDone(cases.setGoods(me, id, version, goods), errors)) {
      next.addFlashAttribute("notice", remove.isEmpty() ? "物品已保存。" : "这一行已去掉。");
      return "redirect:/cases/" + id + "/goods";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, whole, 1, place, form, "", errors, List.of()));
    return PAGE;
  }

  /** Where the line stands now: others may have taken out lines since it was opened. */
  private static int place(List<GoodsLine> goods, int line, String was) {
    if (line < 0) {
      return -1;
    }
    if (line < goods.size() && (was.isEmpty() || GoodsPage.mark(goods.get(line)).equals(was))) {
      return line;
    }
    List<Integer> same =
        IntStream.range(0, goods.size())
            .filter(rank -> GoodsPage.mark(goods.get(rank)).equals(was))
            .boxed()
            .toList();
    return same.size() == 1 ? same.getFirst() : -1;
  }

  /** Adds rows from a table; nothing is added while a row is not understood. */
  @PostMapping("/paste")
  String paste(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String rows,
      @RequestParam(defaultValue = "0") int version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseFiles.Whole whole = toChange(me, id);
    Map<String, String> errors = new LinkedHashMap<>();
    List<String> faults = List.of();
    if (rows.isBlank()) {
      errors.put("rows", "请粘贴物品，一行一种。");
    } else if (rows.length() > LONGEST_PASTE) {
      errors.put("rows", "一次最多粘贴 10 万个字符，请分几次粘贴。");
    } else {
      GoodsForm.PastedGoods pasted = GoodsForm.paste(rows);
      faults = pasted.faults();
      if (faults.isEmpty()) {
        List<GoodsLine> goods = new ArrayList<>(whole.file().goods());
        goods.addAll(pasted.lines());
        if (isDone(cases.setGoods(me, id, version, goods), errors)) {
          next.addFlashAttribute("notice", "已录入 " + pasted.lines().size() + " 行。");
          return "redirect:/cases/" + id + "/goods";
        }
      } else {
        errors.put("rows", "有 %d 处没有看懂，改好以后一起录入。".formatted(faults.size()));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, whole, 1, -1, GoodsForm.blank(), rows, errors, faults));
    return PAGE;
  }

  private CaseFiles.Whole toChange(SignedIn me, long id) {
    CaseFiles.Whole whole = pages.get(id);
    if (!CaseCheck.mayChange(me, whole.row())) {
      throw Refused.because("案件由承办人办理，结束后不能再改。");
    }
    return whole;
  }

  private static boolean isDone(CaseOutcome outcome, Map<String, String> errors) {
    return switch (outcome) {
      case CaseOutcome.Done _ -> true;
      case CaseOutcome.Refused refused -> {
        errors.putAll(refused.errors());
        yield false;
      }
      case CaseOutcome.Overtaken overtaken -> {
        errors.put("", overtaken.words());
        yield false;
      }
    };
  }

  private static GoodsPage page(
      SignedIn me,
      CaseFiles.Whole whole,
      int number,
      int line,
      GoodsForm form,
      String pasted,
      Map<String, String> errors,
      List<String> faults) {
    List<GoodsLine> goods = whole.file().goods();
    Pager pager = new Pager(number, SIZE, goods.size(), whole.row().url() + "/goods");
    return new GoodsPage(
        whole.row(),
        goods.stream().skip(pager.offset()).limit(SIZE).toList(),
        pager,
        line,
        line < 0 ? "" : GoodsPage.mark(goods.get(line)),
        form,
        pasted,
        errors,
        faults,
        CaseCheck.mayChange(me, whole.row()));
  }
}
