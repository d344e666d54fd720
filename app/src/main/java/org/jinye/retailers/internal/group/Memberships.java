package org.jinye.retailers.internal.group;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.DatedThing;
import org.jinye.retailers.RetailerDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who belongs to which group; of merged shops a group lists those who still belong. */
@Repository
public class Memberships implements RetailerDates {

  private static final String ROWS =
      """
      select m.id, m.group_id, g.name as group_name, m.retailer_id, m.role,
             r.name || case when r.merged_into is null then ''
                            else '（档案已并入 ' || retailers.kept(r.retailer_id) || '）' end as shop_name,
             m.joined_on, m.left_on, m.left_because
      from retailers.group_member m
      join retailers.retailer g on g.retailer_id = m.group_id
      join retailers.retailer r on r.retailer_id = m.retailer_id
      """;
  private static final String FIND = ROWS + "where m.id = :id";
  private static final String OF_GROUP =
      ROWS
          + """
          where m.group_id = :group and (r.merged_into is null or m.left_on is null)
          order by m.left_on is not null, m.role, m.left_on desc, m.joined_on, m.retailer_id
          """;
  private static final String OF_SHOP =
      ROWS + "where m.retailer_id = :shop order by m.left_on is not null, m.joined_on desc, m.id";
  private static final String GROUPS =
      """
      select retailer_id as value, name as title from retailers.retailer
      where kind = 'SELF_DISCIPLINE_GROUP' and unit_code = :unit and merged_into is null
      order by name, retailer_id
      """;
  private static final String ADD =
      """
      insert into retailers.group_member (unit_code, group_id, retailer_id, role, joined_on, entered_by)
      select unit_code, :group, retailer_id, :role, :on, :by
      from retailers.retailer where retailer_id = :shop
      """;
  private static final String END =
      """
      update retailers.group_member set left_on = :on, left_because = :reason
      where id = :id and left_on is null
      """;
  // The group too, so that two of its leaders are not entered at once.
  private static final String LOCK =
      """
      select retailer_id from retailers.retailer where retailer_id in (:group, :shop)
      order by retailer_id for update
      """;

  private final JdbcClient database;

  Memberships(JdbcClient database) {
    this.database = database;
  }

  public Optional<Membership> find(long id) {
    return database.sql(FIND).param("id", id).query(Membership.class).optional();
  }

  /** The present members first, the leader on top. */
  public List<Membership> listMembers(String groupId) {
    return database.sql(OF_GROUP).param("group", groupId).query(Membership.class).list();
  }

  /** The present group first. */
  public List<Membership> listOfShop(String retailerId) {
    return database.sql(OF_SHOP).param("shop", retailerId).query(Membership.class).list();
  }

  /** The groups of a county. */
  public List<Choice> listGroups(String unitCode) {
    return database.sql(GROUPS).param("unit", unitCode).query(Choice.class).list();
  }

  void lock(JoinForm form) {
    database
        .sql(LOCK)
        .param("group", form.group())
        .param("shop", form.shop())
        .query(String.class)
        .list();
  }

  void add(JoinForm form, String by) {
    database
        .sql(ADD)
        .param("group", form.group())
        .param("shop", form.shop())
        .param("role", form.role())
        .param("on", requireNonNull(form.day()))
        .param("by", by)
        .update();
  }

  /** False when it had ended meanwhile. */
  boolean end(long id, LocalDate on, String reason) {
    return database.sql(END).param("id", id).param("on", on).param("reason", reason).update() == 1;
  }

  @Override
  public List<DatedThing> listDates(String retailerId, int most) {
    return listOfShop(retailerId).stream().flatMap(Memberships::dated).limit(most).toList();
  }

  private static Stream<DatedThing> dated(Membership one) {
    List<DatedThing> things = new ArrayList<>();
    String group = "“" + one.groupName() + "”";
    things.add(
        new DatedThing(
            one.joinedOn(), "自律小组", "加入" + group + "，任" + one.role().title(), one.groupUrl()));
    LocalDate left = one.leftOn();
    if (left != null) {
      things.add(
          new DatedThing(left, "自律小组", "退出" + group + "：" + one.leftBecause(), one.groupUrl()));
    }
    return things.stream();
  }
}
