package org.jinye.cases.web;

import org.jinye.cases.CaseRow;

/** The form with the parties of a case. */
public record PartiesPage(CaseRow row, PartiesForm form, int version) {}
