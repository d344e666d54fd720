package org.jinye.retailers.web.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The form for the face of a licence.
 *
 * @param licence null for a new one
 * @param errors words by field; "" is the whole form
 */
public record LicenceFormPage(
    Retailer retailer,
    @Nullable Licence licence,
    int version,
    LicenceFace typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> enterpriseKinds() {
    return LicenceFace.ENTERPRISE_KINDS;
  }

  public List<Choice> scopes() {
    return LicenceFace.SCOPES;
  }

  public String retailerUrl() {
    return "/retailers/" + UriUtils.encodePathSegment(retailer.retailerId(), UTF_8);
  }

  public String action() {
    return licence == null ? retailerUrl() + "/licences" : "/licences/" + licence.id() + "/face";
  }

  public String back() {
    return licence == null ? retailerUrl() : "/licences/" + licence.id();
  }
}
