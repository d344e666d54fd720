package org.jinye.retailers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.geo.Position;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.RetailerSection;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.file.FileFacts;
import org.jinye.retailers.internal.file.Photographs;
import org.jinye.retailers.internal.group.Memberships;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.internal.licence.Licences;
import org.jinye.retailers.internal.map.Window;
import org.jinye.retailers.internal.unlicensed.DeedRow;
import org.jinye.retailers.internal.unlicensed.UnlicensedRegister;
import org.jinye.retailers.internal.watch.RetailerWatch;
import org.jinye.retailers.internal.watch.WatchRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts the page of one file together. */
@Component
class FilePages {

  private final Retailers retailers;
  private final FileFacts facts;
  private final Organization organization;
  private final Own own;
  private final List<RetailerSection> sections;
  private final Clock clock;

  FilePages(
      Retailers retailers,
      FileFacts facts,
      Organization organization,
      Own own,
      List<RetailerSection> sections,
      Clock clock) {
    this.retailers = retailers;
    this.facts = facts;
    this.organization = organization;
    this.own = own;
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(RetailerSection::order)).toList();
    this.clock = clock;
  }

  /** What the module itself keeps of a file. */
  @Component
  record Own(
      Licences licences,
      Holders holders,
      Photographs photographs,
      RetailerWatch watching,
      WatchRule rule,
      UnlicensedRegister unlicensed,
      MergedFiles merged,
      Memberships memberships,
      MapTiles tiles) {}

  /** Address of the file that this one went into; empty when it stands for itself. */
  Optional<String> movedTo(String retailerId) {
    return facts
        .find(retailerId)
        .map(FileFacts.Facts::mergedInto)
        .map(into -> RetailerPage.url(into));
  }

  RetailerPage page(SignedIn me, String retailerId) {
    Retailer retailer = retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
    List<String> numbers = own.merged().listNumbers(retailerId);
    return new RetailerPage(
        retailer,
        facts.find(retailerId).orElseThrow(() -> NotFound.of("零售户")),
        organization.findUnit(retailer.unitCode()).map(Unit::name).orElse(retailer.unitCode()),
        own.licences().listLicences(retailerId),
        new RetailerPage.People(
            own.holders().listHolders(retailerId), own.holders().listOtherShops(retailerId)),
        numbers.stream().flatMap(number -> own.photographs().listCurrent(number).stream()).toList(),
        watch(retailerId, numbers),
        trading(numbers),
        new RetailerPage.Groups(
            own.memberships().listOfShop(retailerId), own.memberships().listMembers(retailerId)),
        numbers.subList(1, numbers.size()),
        place(retailer),
        sections(retailerId),
        LocalDate.now(clock),
        me.has(Role.SUPERVISOR));
  }

  /**
   * A decision about a file that went into this one is shown as long as there is none of its own.
   */
  private RetailerPage.Watch watch(String retailerId, List<String> numbers) {
    WatchRule.Finding finding = own.rule().findingOf(retailerId);
    return new RetailerPage.Watch(
        own.watching().classOf(retailerId),
        finding.proposed(),
        finding.grounds(),
        numbers.stream()
            .flatMap(number -> own.watching().findDecision(number).stream())
            .findFirst()
            .orElse(null));
  }

  private RetailerPage.@Nullable Trading trading(List<String> numbers) {
    return numbers.stream()
        .flatMap(number -> own.unlicensed().find(number).stream())
        .findFirst()
        .map(household ->
            new RetailerPage.Trading(
                household,
                numbers.stream()
                    .flatMap(number -> own.unlicensed().listDeeds(number).stream())
                    .sorted(Comparator.comparing(DeedRow::happenedOn).reversed())
                    .toList()))
        .orElse(null);
  }

  private RetailerPage.@Nullable Place place(Retailer retailer) {
    Double longitude = retailer.longitude();
    Double latitude = retailer.latitude();
    return longitude == null || latitude == null || !Window.EARTH.holds(longitude, latitude)
        ? null
        : new RetailerPage.Place(new Position(longitude, latitude), own.tiles());
  }

  private List<RetailerPage.Section> sections(String retailerId) {
    String encoded = UriUtils.encodePathSegment(retailerId, UTF_8);
    return sections.stream()
        .map(section -> {
          var count = section.count();
          return new RetailerPage.Section(
              section.title(),
              section.path().apply(encoded),
              count == null ? null : count.applyAsLong(retailerId));
        })
        .toList();
  }
}
