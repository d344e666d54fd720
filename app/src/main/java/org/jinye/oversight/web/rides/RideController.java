package org.jinye.oversight.web.rides;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.oversight.internal.rides.Ride;
import org.jinye.oversight.internal.rides.RideFiles;
import org.jinye.oversight.internal.rides.RideLine;
import org.jinye.oversight.internal.rides.RideStore;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ride, line by line, and its photographs. */
@Controller
@RequestMapping("/oversight/rides/{id:[0-9]{1,18}}")
@Everyone
class RideController {

  private static final String PAGE = "oversight/ride";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RideStore store;
  private final Attachments attachments;
  private final UnitNames units;
  private final Retailers retailers;
  private final Clock clock;

  RideController(
      RideStore store, Attachments attachments, UnitNames units, Retailers retailers, Clock clock) {
    this.store = store;
    this.attachments = attachments;
    this.units = units;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(me, get(id), AttachmentForm.blank(), List.of()));
    return PAGE;
  }

  @GetMapping("/export.xlsx")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    Ride ride = get(id);
    var sheet =
        new Spreadsheet<RideLine>(
            "随车检查",
            List.of(
                Spreadsheet.column("序号", 6, RideLine::place),
                Spreadsheet.column("许可证号", 16, RideLine::retailerId),
                Spreadsheet.column("订单号", 18, RideLine::orderNumber),
                Spreadsheet.column("送货记录", 10, line -> line.outcome().title()),
                Spreadsheet.column("签收人", 10, RideLine::receivedBy),
                Spreadsheet.column("记录（条）", 10, line -> line.recorded().inCartons()),
                Spreadsheet.column("票据（条）", 10, line -> RideLine.cartons(line.ticketSticks())),
                Spreadsheet.column("实货（条）", 10, line -> RideLine.cartons(line.aboardSticks())),
                Spreadsheet.column("订单金额（元）", 14, line -> RideLine.yuan(line.orderedFen())),
                Spreadsheet.column("支付记录（元）", 14, line -> RideLine.yuan(line.paidFen())),
                Spreadsheet.column("所见货款（元）", 14, line -> RideLine.yuan(line.receivedFen())),
                Spreadsheet.column(
                    "交接", 20, line -> line.handing() == null ? "未核对" : line.handing().title()),
                Spreadsheet.column("差异", 30, RideController::differences),
                Spreadsheet.column("情况", 40, RideLine::words)));
    sheet.write(
        Download.start(response, Download.XLSX, "随车检查" + ride.day() + ".xlsx"),
        store.listLines(id).stream(),
        clock.getZone());
  }

  @PostMapping("/attachments")
  @Supervisors
  String attach(
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Ride of = get(id);
    return new UploadReply(response, next)
        .to(
            attachments.add(RideFiles.place(of), form, me.name()),
            "附件“%s”已上传。",
            of.href(),
            problems -> {
              model.addAttribute("page", page(me, of, form, problems));
              return PAGE;
            });
  }

  private static String differences(RideLine line) {
    return String.join("、", line.differences().stream().map(RideLine.Difference::title).toList());
  }

  private Ride get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("随车检查"));
  }

  private RidePage page(
      SignedIn me, Ride of, AttachmentForm form, List<AttachmentProblem> problems) {
    List<RideLine> lines = store.listLines(of.id());
    return new RidePage(
        of,
        units.name(of.unitCode()),
        MINUTE.format(of.checkedAt().atZone(clock.getZone())),
        lines,
        retailers.names(lines.stream().map(RideLine::retailerId).distinct().toList()),
        attachments.list(RideFiles.owner(of), null),
        me.has(Role.SUPERVISOR)
            ? attachments.upload(of.href() + "/attachments", RideFiles.place(of), form, problems)
            : null);
  }
}
