package org.jinye.demo.internal.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.springframework.stereotype.Component;

/** Photographs of a few shops of each county, as somebody brings them back from a visit. */
@Component
class ShopPhotographs {

  private static final int SHOPS_OF_A_COUNTY = 2;
  private static final int LATEST_DAYS_AGO = 12;
  private static final Choice FRONT = new Choice("shop_front", "店面照片");
  private static final Choice INSIDE = new Choice("shop_inside", "店内照片");

  private final Attachments attachments;
  private final People people;
  private final ZoneId zone;

  ShopPhotographs(Attachments attachments, People people, Clock clock) {
    this.attachments = attachments;
    this.people = people;
    this.zone = clock.getZone();
  }

  /** Takes those that are missing. */
  void take(Map<String, List<Retailer>> shops, CityPlan plan) throws IOException {
    LocalDate today = plan.until().toLocalDate();
    for (Map.Entry<String, List<Retailer>> county : shops.entrySet()) {
      SignedIn visitor = people.countySupervisor(county.getKey());
      Scope.Entered entered = visitor.scope().enter();
      try {
        List<Retailer> ofCounty = county.getValue();
        for (Retailer shop : ofCounty.subList(0, Math.min(SHOPS_OF_A_COUNTY, ofCounty.size()))) {
          Lot lot = Lot.of(plan.seed(), "visit " + shop.retailerId());
          LocalDateTime at =
              today.minusDays(lot.whole(LATEST_DAYS_AGO, 90)).atTime(9, lot.whole(0, 59));
          visit(shop, at, visitor);
        }
      } finally {
        entered.leave();
      }
    }
  }

  private void visit(Retailer shop, LocalDateTime at, SignedIn visitor) throws IOException {
    Owner owner = new Owner("retailer", shop.retailerId());
    Set<String> there = attachments.listKinds(owner);
    if (!there.contains(FRONT.value())) {
      add(owner, shop, FRONT, ShopPicture.front(shop.retailerId()), at, visitor);
    }
    if (!there.contains(INSIDE.value())) {
      BufferedImage inside = ShopPicture.inside(shop.retailerId());
      add(owner, shop, INSIDE, inside, at.plusMinutes(4), visitor);
    }
  }

  private void add(
      Owner owner,
      Retailer shop,
      Choice kind,
      BufferedImage picture,
      LocalDateTime at,
      SignedIn visitor)
      throws IOException {
    Double longitude = shop.longitude();
    Double latitude = shop.latitude();
    if (longitude == null || latitude == null) {
      return;
    }
    byte[] photo = CameraPhoto.of(picture, at, longitude, latitude);
    AttachmentDetails details =
        new AttachmentDetails(
            kind.value(),
            shop.name() + kind.title(),
            at.toLocalDate().toString(),
            kind.title() + "-" + at.toLocalDate() + ".jpg");
    AttachmentOutcome outcome =
        attachments.add(
            new AttachmentPlace(owner, shop.unitCode(), List.of(kind)),
            details,
            new ByteArrayInputStream(photo),
            visitor.name(),
            at.plusHours(1).atZone(zone).toInstant());
    if (outcome instanceof AttachmentOutcome.NotTaken refused) {
      throw new IllegalStateException("a demo photograph was refused: " + refused.problems());
    }
  }
}
