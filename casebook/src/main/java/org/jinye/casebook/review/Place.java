package org.jinye.casebook.review;

import org.jinye.casebook.Paper;

/**
 * Where something is wrong, and what.
 *
 * @param paper id of the paper; empty when the paper is missing or the file as a whole is meant
 * @param kind kind of that paper, or of the one that is missing; empty for the whole file
 * @param field code of the field; empty for the whole paper
 * @param words what is wrong, in Chinese
 */
public record Place(String paper, String kind, String field, String words) {

  static Place on(Paper paper, String field, String words) {
    return new Place(paper.id(), paper.kind(), field, words);
  }

  static Place missing(String kind, String words) {
    return new Place("", kind, "", words);
  }
}
