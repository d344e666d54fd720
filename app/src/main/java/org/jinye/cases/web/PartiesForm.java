package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.Party;
import org.jinye.platform.Days;
import org.jspecify.annotations.Nullable;

/**
 * Parties as they were typed, one block each; a block without a name is dropped.
 *
 * @param errors sentences by field and rank: {@code name-0}
 */
public record PartiesForm(List<Block> blocks, Map<String, String> errors) {

  private static final int MOST = 50;

  /** What a field says that stays sealed: whoever does not know the number need not type it. */
  static final String KEPT = "（不变）";

  public PartiesForm {
    blocks = List.copyOf(blocks);
    errors = Map.copyOf(errors);
  }

  /**
   * One party.
   *
   * @param was rank that it had before; -1 = new
   * @param as name that it had before, by which it is found again when ranks have changed since
   */
  public record Block(
      int was,
      String as,
      String kind,
      String name,
      String sex,
      String born,
      String ethnicity,
      String identity,
      String occupation,
      String employer,
      String code,
      String head,
      String address,
      String telephone,
      String licence) {

    static final Block EMPTY =
        new Block(-1, "", "INDIVIDUAL", "", "", "", "", "", "", "", "", "", "", "", "");

    boolean hasContent() {
      return Stream.of(
              born,
              ethnicity,
              identity,
              occupation,
              employer,
              code,
              head,
              address,
              telephone,
              licence)
          .anyMatch(text -> !text.isEmpty());
    }

    public boolean isOrganisation() {
      return kind.equals("ORGANISATION");
    }
  }

  static PartiesForm of(List<Party> parties) {
    List<Block> blocks = new ArrayList<>();
    for (int rank = 0; rank < parties.size(); rank++) {
      blocks.add(block(rank, parties.get(rank)));
    }
    return new PartiesForm(blocks.isEmpty() ? List.of(Block.EMPTY) : blocks, Map.of());
  }

  private static Block block(int rank, Party party) {
    String telephone = party.telephone().isEmpty() ? "" : KEPT;
    return switch (party) {
      case Party.Individual one ->
          new Block(
              rank,
              party.name(),
              "INDIVIDUAL",
              one.name(),
              one.sex(),
              one.born() == null ? "" : one.born().toString(),
              one.ethnicity(),
              one.identityNumber().isEmpty() ? "" : KEPT,
              one.occupation(),
              one.employer(),
              "",
              "",
              one.address(),
              telephone,
              one.licence());
      case Party.Organisation one ->
          new Block(
              rank,
              party.name(),
              "ORGANISATION",
              one.name(),
              "",
              "",
              "",
              "",
              "",
              "",
              one.creditCode(),
              one.personInCharge(),
              one.address(),
              telephone,
              one.licence());
    };
  }

  static PartiesForm read(Map<String, String> typed) {
    List<Block> blocks = new ArrayList<>();
    for (int rank = 0; rank < MOST && typed.containsKey("name-" + rank); rank++) {
      var fields = new Fields(typed, rank);
      blocks.add(
          new Block(
              fields.number("was"),
              fields.of("as"),
              fields.of("kind"),
              fields.of("name"),
              fields.of("sex"),
              fields.of("born"),
              fields.of("ethnicity"),
              fields.of("identity"),
              fields.of("occupation"),
              fields.of("employer"),
              fields.of("code"),
              fields.of("head"),
              fields.of("address"),
              fields.of("telephone"),
              fields.of("licence")));
    }
    return new PartiesForm(blocks, Map.of());
  }

  private record Fields(Map<String, String> typed, int rank) {

    String of(String field) {
      return typed.getOrDefault(field + "-" + rank, "").strip();
    }

    int number(String field) {
      return of(field).matches("[0-9]{1,3}") ? Integer.parseInt(of(field)) : -1;
    }
  }

  PartiesForm withOneMore() {
    List<Block> more = new ArrayList<>(blocks);
    if (more.size() < MOST) {
      more.add(Block.EMPTY);
    }
    return new PartiesForm(more, Map.of());
  }

  PartiesForm with(Map<String, String> problems) {
    return new PartiesForm(blocks, problems);
  }

  public @Nullable String error(String field, int rank) {
    return errors.get(field + "-" + rank);
  }

  public @Nullable String refused() {
    return errors.get("");
  }

  /** What cannot be read at all. */
  Map<String, String> unread(List<Party> before) {
    Map<String, String> found = new LinkedHashMap<>();
    for (int rank = 0; rank < blocks.size(); rank++) {
      Block block = blocks.get(rank);
      if (block.name().isEmpty()) {
        if (block.was() < 0 && block.hasContent()) {
          found.put("name-" + rank, "请填写姓名或名称。");
        }
        continue;
      }
      if (block.was() >= 0 && find(block, before) == null) {
        String words = "“" + block.as() + "”刚被别人改过，这里原来的号码不知道是谁的，请重新填写。";
        if (block.identity().equals(KEPT)) {
          found.put("identity-" + rank, words);
        }
        if (block.telephone().equals(KEPT)) {
          found.put("telephone-" + rank, words);
        }
      }
      if (!block.born().isEmpty() && Days.find(block.born()).isEmpty()) {
        found.put("born-" + rank, "出生日期应写成 1980-05-01。");
      }
    }
    return found;
  }

  /** The parties; what says so keeps the number or telephone of before. */
  List<Party> parties(List<Party> before) {
    return blocks.stream()
        .filter(block -> !block.name().isEmpty())
        .map(block -> party(block, before))
        .toList();
  }

  /** Who the block was; with another order than its writer saw, by the name alone. */
  private static @Nullable Party find(Block block, List<Party> before) {
    if (block.was() < 0) {
      return null;
    }
    @Nullable Party there = block.was() < before.size() ? before.get(block.was()) : null;
    if (block.as().isEmpty() || (there != null && there.name().equals(block.as()))) {
      return there;
    }
    List<Party> named = before.stream().filter(one -> one.name().equals(block.as())).toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static Party party(Block block, List<Party> before) {
    @Nullable Party was = find(block, before);
    String telephone =
        !block.telephone().equals(KEPT) ? block.telephone() : was == null ? "" : was.telephone();
    if (block.isOrganisation()) {
      return new Party.Organisation(
          block.name(),
          block.code().toUpperCase(java.util.Locale.ROOT),
          block.head(),
          block.address(),
          telephone,
          block.licence());
    }
    String identity =
        !block.identity().equals(KEPT)
            ? block.identity().toUpperCase(java.util.Locale.ROOT)
            : was instanceof Party.Individual person ? person.identityNumber() : "";
    @Nullable LocalDate born = Days.find(block.born()).orElse(null);
    return new Party.Individual(
        block.name(),
        block.sex(),
        born,
        block.ethnicity(),
        identity,
        block.occupation(),
        block.employer(),
        block.address(),
        telephone,
        block.licence());
  }
}
