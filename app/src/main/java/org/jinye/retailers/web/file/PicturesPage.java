package org.jinye.retailers.web.file;

import java.util.List;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param merged those that have any
 * @param upload null for readers
 */
public record PicturesPage(
    Retailer retailer,
    AttachmentList list,
    List<OfMerged> merged,
    @Nullable AttachmentUpload upload) {

  /** What lies in a file that went into this one; it is managed there when the merge is undone. */
  public record OfMerged(String number, AttachmentList list) {}

  public String url() {
    return RetailerPage.url(retailer.retailerId());
  }
}
