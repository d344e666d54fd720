package org.jinye.casebook.procedure;

import java.util.List;

/**
 * What a step lacks.
 *
 * @param words a sentence for the handler
 * @param basis law and article
 * @param papers kinds of papers that would mend it, any of them; empty where facts are missing
 */
public record Lacking(Need.What what, String words, String basis, List<String> papers) {

  static Lacking of(Need need) {
    return new Lacking(need.what(), need.words(), need.basis(), need.papers());
  }
}
