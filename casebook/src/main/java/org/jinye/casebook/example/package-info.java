/**
 * Case files of an invented bureau: whole ones without a fault, by course and seed, and the same
 * with exactly one fault for each rule of the review. For tests and for the demo city; no real
 * person.
 */
@NullMarked
package org.jinye.casebook.example;

import org.jspecify.annotations.NullMarked;
