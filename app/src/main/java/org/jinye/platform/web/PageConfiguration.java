package org.jinye.platform.web;

import java.text.ParseException;
import java.time.YearMonth;
import java.util.Locale;
import org.jinye.platform.Months;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How parameters of addresses are read. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addFormatterForFieldType(YearMonth.class, new MonthFormat());
  }

  private static final class MonthFormat implements Formatter<YearMonth> {

    @Override
    public YearMonth parse(String text, Locale locale) throws ParseException {
      return Months.find(text.strip()).orElseThrow(() -> new ParseException("no month", 0));
    }

    @Override
    public String print(YearMonth month, Locale locale) {
      return month.toString();
    }
  }
}
