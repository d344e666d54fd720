package org.jinye.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.internal.document.DocumentKinds;
import org.jinye.evidence.internal.document.DocumentWords;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbering.DocumentWord;
import org.jinye.platform.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 机关代字: what the bureaus write before the year of their numbers. */
@Controller
@RequestMapping("/documents/words")
@Administrators
class DocumentWordsController {

  private final DocumentWords words;
  private final DocumentKinds kinds;
  private final Organization organization;
  private final Clock clock;

  DocumentWordsController(
      DocumentWords words, DocumentKinds kinds, Organization organization, Clock clock) {
    this.words = words;
    this.kinds = kinds;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(new WordForm(me.unitCode(), "", ""), Map.of()));
    return "evidence/words";
  }

  @PostMapping
  String set(
      @ModelAttribute WordForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> problems = words.set(form.typed(), units(), me);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(form, problems));
      return "evidence/words";
    }
    next.addFlashAttribute("notice", "机关代字已设为“" + form.typed().word() + "”，以后编号的文书使用。");
    return "redirect:/documents/words";
  }

  private WordsPage page(WordForm form, Map<String, String> problems) {
    List<Choice> units = units();
    List<WordsPage.Row> rows = words.list().stream().map(word -> row(word, units)).toList();
    return new WordsPage(rows, units, kinds.choices(), form, problems);
  }

  private WordsPage.Row row(DocumentWord word, List<Choice> units) {
    int year = Year.now(clock).getValue();
    boolean all = word.kind().isEmpty();
    return new WordsPage.Row(
        title(units, word.unitCode()),
        all ? "全部种类" : title(kinds.choices(), word.kind()),
        word.word(),
        kinds.list().stream()
            .filter(kind -> all || kind.code().equals(word.kind()))
            .map(kind -> words.text(word.unitCode(), kind, year, 1))
            .toList());
  }

  private static String title(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::title)
        .findFirst()
        .orElse(value);
  }

  private List<Choice> units() {
    return organization.listUnits("").stream()
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }
}
