package org.jinye.retailers.web.file;

import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param upload null for readers
 */
public record PicturesPage(
    Retailer retailer, AttachmentList list, @Nullable AttachmentUpload upload) {

  public String url() {
    return RetailerPage.url(retailer.retailerId());
  }
}
