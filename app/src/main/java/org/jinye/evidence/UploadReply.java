package org.jinye.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page answers to a file that was sent to it. */
public record UploadReply(HttpServletResponse response, RedirectAttributes next) {

  /**
   * Back to the page with a notice; or the page again, as it was sent, with the problems.
   *
   * @param notice with {@code %s} for the title of the file
   * @param url where to go when the file was taken
   * @param again fills the page with the problems and names its template
   */
  public String to(
      AttachmentOutcome outcome,
      String notice,
      String url,
      Function<List<AttachmentProblem>, String> again) {
    return switch (outcome) {
      case AttachmentOutcome.Added added -> {
        next.addFlashAttribute("notice", notice.formatted(added.attachment().title()));
        yield "redirect:" + url;
      }
      case AttachmentOutcome.NotTaken not -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield again.apply(not.problems());
      }
    };
  }
}
