package org.jinye.retailers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jinye.evidence.Attachment;
import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.geo.Position;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.file.FileFacts.Facts;
import org.jinye.retailers.internal.group.Membership;
import org.jinye.retailers.internal.holder.Holder;
import org.jinye.retailers.internal.holder.OtherShop;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.map.Colouring;
import org.jinye.retailers.internal.unlicensed.DeedRow;
import org.jinye.retailers.internal.unlicensed.Unlicensed;
import org.jinye.retailers.internal.watch.WatchDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The page of one retailer: what the register knows, and the parts of the other modules.
 *
 * @param people those who stand behind it, and their other shops
 * @param watch the class and how it came about
 * @param merged numbers of the files that went into this one
 * @param place null when no position is known that a map could show
 * @param unlicensed null when the household was never in that register
 */
public record RetailerPage(
    Retailer retailer,
    Facts facts,
    String county,
    List<Licence> licences,
    People people,
    List<Attachment> pictures,
    Watch watch,
    @Nullable Trading unlicensed,
    Groups groups,
    List<String> merged,
    @Nullable Place place,
    List<Section> sections,
    LocalDate today,
    boolean mayChange) {

  /** A part that loads after the page; {@code count} is null where none is told. */
  public record Section(String title, String path, @Nullable Long count) {}

  /** Who stands behind the shop. */
  public record People(List<Holder> holders, List<OtherShop> otherShops) {}

  /** The class, what the rule would propose now, and the newest decision. */
  public record Watch(
      WatchClass present, WatchClass proposed, String grounds, @Nullable WatchDecision newest) {

    public boolean differs() {
      return present != proposed;
    }
  }

  /** Trading without a licence, and what was done about it. */
  public record Trading(Unlicensed household, List<DeedRow> deeds) {}

  /**
   * Self-discipline groups.
   *
   * @param memberships of a shop, the present one first
   * @param members of a group, the present ones first
   */
  public record Groups(List<Membership> memberships, List<Membership> members) {

    /** Those of both that have not ended. */
    public List<Membership> present() {
      return Stream.concat(memberships.stream(), members.stream())
          .filter(Membership::isPresent)
          .toList();
    }
  }

  /** Where the shop is, and the ground on which it is shown. */
  public record Place(Position position, MapTiles tiles) {

    private static final String DEGREES = "%.6f，%.6f";

    public String wgs84() {
      return DEGREES.formatted(position.longitude(), position.latitude());
    }

    public String gcj02() {
      Position shifted = position.toGcj02();
      return DEGREES.formatted(shifted.longitude(), shifted.latitude());
    }

    /** As the map is told. */
    public String drawn() {
      Position drawn = tiles.drawn(position);
      return String.format(Locale.ROOT, "%.6f,%.6f", drawn.longitude(), drawn.latitude());
    }

    /** The shops around it. */
    public String points() {
      return MapPage.POINTS;
    }

    public String classes() {
      return String.join("|", Colouring.STATUS.titles());
    }
  }

  public boolean isGroup() {
    return facts.kind() == SubjectKind.SELF_DISCIPLINE_GROUP;
  }

  public String url() {
    return url(retailer.retailerId());
  }

  public static String url(String retailerId) {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8);
  }
}
