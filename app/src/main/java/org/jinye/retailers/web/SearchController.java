package org.jinye.retailers.web;

import java.util.List;
import org.jinye.platform.access.Everyone;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.search.FoundRetailer;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page. */
@Controller
@RequestMapping("/retailers")
@Everyone
class SearchController {

  private static final int LINES = 10;

  private final RetailerSearch search;

  SearchController(RetailerSearch search) {
    this.search = search;
  }

  /** The lines below the box, as somebody types. */
  @GetMapping("/search")
  String found(@RequestParam(defaultValue = "") String words, Model model) {
    model.addAttribute("words", words.strip());
    model.addAttribute("found", search.find(words, LINES));
    model.addAttribute("most", LINES);
    return "retailers/found";
  }

  /** What the box sends on Enter: to the one file, or to the list. */
  @GetMapping("/find")
  String find(@RequestParam(defaultValue = "") String words) {
    List<FoundRetailer> found = search.find(words, 2);
    return "redirect:"
        + (found.size() == 1
            ? found.getFirst().url()
            : RetailerFilter.ofWords(words).url("/retailers"));
  }
}
