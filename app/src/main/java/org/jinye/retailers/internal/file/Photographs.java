package org.jinye.retailers.internal.file;

import java.util.List;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerDates;
import org.springframework.stereotype.Component;

/** Photographs and papers of a file. */
@Component
public class Photographs implements RetailerDates {

  public static final List<Choice> KINDS =
      List.of(
          new Choice("shop_front", "店面照片"),
          new Choice("shop_inside", "店内照片"),
          new Choice("licence", "许可证照片"),
          new Choice("business_licence", "营业执照"),
          new Choice("other", "其他"));

  private final Attachments attachments;

  Photographs(Attachments attachments) {
    this.attachments = attachments;
  }

  public static Owner owner(String retailerId) {
    return new Owner("retailer", retailerId);
  }

  public static AttachmentPlace place(Retailer retailer) {
    return new AttachmentPlace(owner(retailer.retailerId()), retailer.unitCode(), KINDS);
  }

  /** Those that count, the newest first. */
  public List<Attachment> listCurrent(String retailerId) {
    return attachments.listAttachments(owner(retailerId)).stream()
        .filter(one -> !one.isWithdrawn())
        .sorted(java.util.Comparator.comparing(Attachment::takenOn).reversed())
        .toList();
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return listCurrent(retailerId).stream()
        .limit(most)
        .map(one ->
            new DatedThing(
                one.takenOn(),
                "材料",
                one.kindTitle() + "：" + one.title(),
                "/attachments/" + one.id()))
        .toList();
  }
}
