package org.jinye.platform.web;

import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A form that may bring large files; a module contributes one bean for each of its own.
 *
 * @param path pattern of the address that takes it, such as {@code /warnings/*}{@code /attachments}
 * @param largest the whole form, all files and fields together
 */
public record UploadForm(String path, DataSize largest) {

  boolean takes(String address) {
    return PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(address));
  }
}
