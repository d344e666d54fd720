package org.jinye.casebook.paper;

/**
 * What is wrong at a field.
 *
 * @param field its code
 * @param words a sentence for whoever writes the paper
 */
public record FieldProblem(String field, String words) {}
