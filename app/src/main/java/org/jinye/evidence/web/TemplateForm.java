package org.jinye.evidence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A template of a document as the form sends it. */
public record TemplateForm(
    @Nullable String kind,
    @Nullable String validFrom,
    @Nullable String note,
    @Nullable MultipartFile file) {}
