package org.jinye.casebook.example;

import java.util.function.UnaryOperator;
import org.jinye.casebook.CaseFile;

/**
 * How to spoil a clean file so that one rule finds it.
 *
 * @param rule id of the rule of the review
 * @param course a course in which the rule applies
 */
public record Flaw(String rule, Course course, UnaryOperator<CaseFile> change) {}
