package org.jinye.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** One handler at his desk, who builds one case by its pages. */
final class CaseDesk {

  static final String FIRST = "栖云区承办人";
  static final String SECOND = "栖云区检查员";

  /** Who has to agree before a step, in their order. */
  static final List<Hand> APPROVAL =
      List.of(
          new Hand("HANDLER", FIRST),
          new Hand("HANDLER", SECOND),
          new Hand("DEPARTMENT", "科长"),
          new Hand("HEAD", "局长"));

  private final Visitor visitor;
  private final Page page;
  private final LocalDateTime now =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusMinutes(5).withSecond(0).withNano(0);
  private String file = "";

  CaseDesk(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** Somebody who gives an opinion or signs, by the name of his part. */
  record Hand(String as, String name) {}

  /** Goods that were found: item, quantity as typed, nature, price of a carton in yuan. */
  record Found(String item, String quantity, String nature, String price) {}

  void register(String cause, String party, Found goods) {
    visitor.open("/cases/new");
    page.locator("[name=procedure]").selectOption("ORDINARY");
    page.locator("[name=source]").selectOption("INSPECTION");
    page.locator("[name=cause]").selectOption(cause);
    page.locator("[name=place]").fill("东关路 8 号");
    page.locator("[name=summary]").fill("检查时在柜台下发现。");
    page.locator("[name=partyName]").fill(party);
    page.locator("[name=officers]").nth(0).check();
    page.locator("[name=officers]").nth(1).check();
    press("登记");
    file = page.url().replaceFirst("^https?://[^/]+", "");
    visitor.open(file + "/goods");
    page.locator("[name=item]").fill(goods.item());
    page.locator("[name=quantity]").fill(goods.quantity());
    page.locator("[name=nature]").selectOption(goods.nature());
    page.locator("[name=price]").fill(goods.price());
    page.locator("[name=basis]").selectOption(new SelectOption().setIndex(1));
    visitor.follow(page.locator("form:has([name=item]) button[type=submit]").first());
  }

  /** What the handler wants to decide, in yuan. */
  void propose(String base, String gains, String fine) {
    visitor.open(file + "/decision");
    page.locator("[value=FINE]").check();
    page.locator("[value=CONFISCATE_GAINS]").check();
    page.locator("[name=base]").fill(base);
    page.locator("[name=gains]").fill(gains);
    page.locator("[name=fine]").fill(fine);
    press("保存");
  }

  /** Writes a paper and makes it final; its address. */
  String write(String kind, Map<String, String> values, Hand... signers) {
    show();
    page.locator("[name=kind]").selectOption(kind);
    press("制作文书");
    fill(values);
    press("保存草稿");
    visitor.follow(page.locator("form[action$='/issue'] button"));
    List.of(signers).forEach(this::sign);
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  String write(String kind, Hand... signers) {
    return write(kind, Map.of(), signers);
  }

  /** The opinions on the paper that is open. */
  void agree(List<Hand> hands) {
    for (Hand hand : hands) {
      page.locator("#opinions [name=role]").selectOption(hand.as());
      page.locator("#opinions [name=name]").fill(hand.name());
      page.locator("#opinions [name=words]").fill("同意");
      visitor.follow(page.locator("#opinions button"));
    }
  }

  void seal() {
    press("登记已盖章");
  }

  /** Serves a paper on the receiver. */
  void serve(String paper, String receiver) {
    visitor.open(paper);
    visitor.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("送达这份文书")));
    fill(Map.of());
    press("保存草稿");
    visitor.follow(page.locator("form[action$='/issue'] button"));
    sign(new Hand("RECEIVER", receiver));
    sign(new Hand("SERVER", FIRST));
    sign(new Hand("SERVER", SECOND));
    seal();
  }

  void pay(String number, String yuan) {
    visitor.open(file + "/ledger");
    page.locator("[name=number]").fill(number);
    page.locator("[name=paidOn]").fill(now.toLocalDate().toString());
    page.locator("[name=money]").fill(yuan);
    visitor.follow(page.locator("form:has([name=money]) button"));
  }

  void take(String step) {
    show();
    visitor.follow(page.locator("#step-" + step + " button"));
  }

  /** The page of the case. */
  Page show() {
    visitor.open(file);
    return page;
  }

  private void sign(Hand hand) {
    page.locator("#signatures summary").click();
    page.locator("#signatures [name=as]").selectOption(hand.as());
    page.locator("#signatures [name=signer]").fill(hand.name());
    page.locator("#signatures [name=signPages]").fill("1");
    visitor.follow(page.locator("#signatures form button"));
  }

  private void press(String button) {
    visitor.follow(
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
  }

  /** Fills what is given, and whatever else a paper must say and does not yet. */
  private void fill(Map<String, String> values) {
    for (Locator field : page.locator("#paper [name^='f.']").all()) {
      String code = field.getAttribute("name").substring(2);
      boolean isAsked =
          field.locator("xpath=..").locator("label").first().innerText().endsWith("*");
      String value = values.getOrDefault(code, "");
      if (value.isEmpty() && (!isAsked || !field.inputValue().isEmpty())) {
        continue;
      }
      put(field, value);
    }
    page.locator("#paper [name=goods]").all().forEach(Locator::check);
  }

  private void put(Locator field, String value) {
    String type =
        (String) field.evaluate("e => e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase()");
    if (type.equals("select")) {
      if (value.isEmpty()) {
        field.selectOption(new SelectOption().setIndex(1));
      } else {
        field.selectOption(value);
      }
      return;
    }
    field.fill(
        !value.isEmpty()
            ? value
            : switch (type) {
              case "date" -> now.toLocalDate().toString();
              case "datetime-local" -> now.toString();
              default -> "按调查情况";
            });
  }
}
