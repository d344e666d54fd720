package org.jinye.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A supply proposal. Quantities in sticks.
 *
 * @param barSticks from how many in all somebody is reported; barBrandSticks: of one brand
 * @param items and retailers: JSON, as they were sent
 * @param toUnit empty until it is sent
 */
public record ProposalRow(
    long id,
    long fileId,
    String unitCode,
    int version,
    State state,
    LocalDate seizedOn,
    String party,
    long sticks,
    String brand,
    long brandSticks,
    long barSticks,
    long barBrandSticks,
    String basis,
    String items,
    String retailers,
    String measure,
    String reason,
    String toUnit,
    String toName,
    @Nullable Instant sentAt,
    String sentBy,
    String outcome,
    String answer,
    @Nullable LocalDate answeredOn,
    String answeredBy) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Goods>> GOODS = new TypeReference<>() {};
  private static final TypeReference<List<Shop>> SHOPS = new TypeReference<>() {};

  /** How it stands. */
  public enum State {
    DRAFT("待发出"),
    SENT("待答复"),
    ANSWERED("已答复"),
    DROPPED("不再达到标准");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** What is proposed, and what was done; the choices of rule W19. */
  public enum Measure {
    STOP("暂停紧俏品规供货"),
    REDUCE("调减档位或投放量"),
    WATCH("列入重点关注"),
    NONE("不调整供货");

    private final String title;

    Measure(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public static Optional<Measure> find(String name) {
      return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
  }

  /** An item and how much of it was seized. */
  public record Goods(String item, long sticks) {}

  /**
   * A retailer to whom codes lead.
   *
   * @param name as the sender saw it; empty when the shop was not in his sight
   * @param lastOn the last of the deliveries
   */
  public record Shop(String retailerId, String name, int codes, String lastOn) {}

  public String url() {
    return "/proposals/" + id;
  }

  public boolean isSent() {
    return sentAt != null;
  }

  public List<Goods> goods() {
    return JSON.readValue(items, GOODS);
  }

  public List<Shop> shops() {
    return JSON.readValue(retailers, SHOPS);
  }

  static String json(List<?> rows) {
    return JSON.writeValueAsString(rows);
  }

  public static String title(String measure) {
    return Measure.find(measure).map(Measure::title).orElse("");
  }
}
