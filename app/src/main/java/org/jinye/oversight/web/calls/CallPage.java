package org.jinye.oversight.web.calls;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param form null for those who only read
 * @param upload null for those who only read
 * @param next address of the next call of the draw that was not listened to; empty = none
 */
public record CallPage(
    OrderCall call,
    String unit,
    String shop,
    String placedAt,
    String listenedAt,
    String orderUrl,
    LocalDate today,
    @Nullable CallForm form,
    Map<String, String> errors,
    AttachmentList files,
    @Nullable AttachmentUpload upload,
    String next) {

  public List<Choice> results() {
    return Arrays.stream(CallResult.values())
        .map(value -> new Choice(value.name(), value.title()))
        .toList();
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
