package org.jinye.retailers.internal.group;

import java.util.stream.Stream;
import org.jinye.retailers.KnownGroup;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups whose members are known already when their file is opened. */
@Repository
public class FirstGroups {

  private static final String SET_KIND =
      "update retailers.retailer set kind = :kind where retailer_id = :id";
  private static final String ADD =
      """
      insert into retailers.group_member
        (unit_code, group_id, retailer_id, role, joined_on, left_on, left_because, entered_by)
      values (:unit, :group, :shop, :role, :joined, :left, :because, :by)
      """;

  private final JdbcClient database;
  private final Retailers retailers;

  FirstGroups(JdbcClient database, Retailers retailers) {
    this.database = database;
    this.retailers = retailers;
  }

  public void add(KnownGroup group, String by) {
    if (retailers.find(group.number()).isPresent()) {
      return;
    }
    retailers.upsert(Stream.of(file(group)));
    database
        .sql(SET_KIND)
        .param("kind", SubjectKind.SELF_DISCIPLINE_GROUP.name())
        .param("id", group.number())
        .update();
    for (KnownGroup.Member member : group.members()) {
      GroupRole role = member.leads() ? GroupRole.LEADER : GroupRole.MEMBER;
      database
          .sql(ADD)
          .param("unit", group.unitCode())
          .param("group", group.number())
          .param("shop", member.retailerId())
          .param("role", role.name())
          .param("joined", member.joinedOn())
          .param("left", member.leftOn())
          .param("because", member.leftBecause())
          .param("by", by)
          .update();
    }
  }

  private static Retailer file(KnownGroup group) {
    return new Retailer(
        group.number(),
        group.unitCode(),
        group.name(),
        group.address(),
        null,
        null,
        null,
        null,
        "stopped",
        null,
        null,
        null);
  }
}
