package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentForm;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What takes attachments says how large they may be: without a word a form ends at 1 MB. */
@ModuleTest
class UploadFormsTest {

  @Test
  void everyAddressThatTakesAnAttachmentSaysHowLargeItMayBe(
      @Autowired List<UploadForm> forms,
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    List<String> silent =
        pages.getHandlerMethods().entrySet().stream()
            .filter(page -> takesFiles(page.getValue()))
            .map(Map.Entry::getKey)
            .flatMap(page -> addresses(page).stream())
            .filter(address -> forms.stream().noneMatch(form -> form.takes(address)))
            .toList();
    assertThat(silent).isEmpty();
  }

  private static boolean takesFiles(HandlerMethod page) {
    return Arrays.stream(page.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type -> type.equals(AttachmentForm.class));
  }

  private static List<String> addresses(RequestMappingInfo page) {
    return page.getPatternValues().stream()
        .map(pattern -> pattern.replaceAll("\\{[^/]*}(?=/|$)", "1"))
        .toList();
  }
}
