package org.jinye.evidence.web;

import java.time.Clock;
import java.util.List;
import org.jinye.evidence.internal.AttachmentRecords;
import org.jinye.evidence.internal.InfectedFiles;
import org.jinye.evidence.internal.StoreCheck;
import org.jinye.evidence.internal.StoreRounds;
import org.jinye.evidence.internal.scan.VirusScan;
import org.jinye.evidence.internal.store.ContentStore;
import org.jinye.platform.access.Administrators;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 附件存储: how much there is, where, and whether it is still what it was. */
@Controller
@RequestMapping("/attachments/storage")
@Administrators
class StorageController {

  private static final int INFECTED_SHOWN = 20;

  private final StoreRounds rounds;
  private final StoreCheck check;
  private final ContentStore store;
  private final VirusScan scan;
  private final InfectedFiles infected;
  private final AttachmentRecords attachments;
  private final Clock clock;

  StorageController(
      StoreRounds rounds,
      StoreCheck check,
      ContentStore store,
      VirusScan scan,
      InfectedFiles infected,
      AttachmentRecords attachments,
      Clock clock) {
    this.rounds = rounds;
    this.check = check;
    this.store = store;
    this.scan = scan;
    this.infected = infected;
    this.attachments = attachments;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    StoreRounds.Round last = rounds.findLast().orElse(null);
    String damaged = last == null ? null : last.firstDamaged();
    model.addAttribute(
        "page",
        new StoragePage(
            store.title(),
            scan.title(),
            rounds.sums(),
            last,
            damaged == null ? List.of() : attachments.listOfContent(damaged),
            infected.listNewest(INFECTED_SHOWN),
            clock.getZone()));
    return "evidence/storage";
  }

  @PostMapping("/check")
  String begin(RedirectAttributes next) {
    check.begin();
    next.addFlashAttribute("notice", "已安排核对全部文件，在后台慢慢进行，可随时回来看进度。");
    return "redirect:/attachments/storage";
  }
}
