package org.jinye.platform.help;

import java.time.Duration;
import java.util.List;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The user guide as pages. */
@Controller
@RequestMapping("/help")
@Everyone
public class HelpController {

  private final Guide guide;

  HelpController(@Lazy Guide guide) {
    this.guide = guide;
  }

  /** What the page of a chapter shows. */
  public record HelpPage(Chapter chapter, List<Chapter> chapters) {}

  @GetMapping
  String open(@RequestParam(defaultValue = "") String from) {
    return "redirect:" + guide.about(from).path();
  }

  @GetMapping("/{name}")
  String chapter(@PathVariable String name, Model model) {
    Chapter chapter = guide.findChapter(name).orElseThrow(() -> NotFound.of("章节"));
    model.addAttribute("page", new HelpPage(chapter, guide.chapters()));
    return "help/chapter";
  }

  @GetMapping("/images/{name}")
  ResponseEntity<Resource> picture(@PathVariable String name) {
    Resource picture = guide.findPicture(name).orElseThrow(() -> NotFound.of("图片"));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(picture);
  }
}
