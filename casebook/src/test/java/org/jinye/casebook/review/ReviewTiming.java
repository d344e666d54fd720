package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.testing.Weekdays;

/**
 * How long the review takes: one file (less than 20 ms wanted), and 10,000 (less than a minute).
 */
final class ReviewTiming {

  private static final int FILES = 10_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private ReviewTiming() {}

  public static void main(String[] args) {
    CaseFileExamples examples = new CaseFileExamples(Weekdays.CALENDAR);
    Course[] courses = Course.values();
    long began = System.nanoTime();
    List<CaseFile> files =
        IntStream.range(0, FILES)
            .mapToObj(n -> examples.clean(courses[n % courses.length], n))
            .toList();
    print("making 10,000 files, ms", System.nanoTime() - began);
    began = System.nanoTime();
    review(files.get(2));
    print("the first file, cold, with reading the sheet, ms", System.nanoTime() - began);
    long[] each = new long[FILES];
    began = System.nanoTime();
    for (int n = 0; n < FILES; n++) {
      long start = System.nanoTime();
      review(files.get(n));
      each[n] = System.nanoTime() - start;
    }
    print("10,000 files, one thread, ms", System.nanoTime() - began);
    Arrays.sort(each);
    print("a file, median, ms", each[FILES / 2]);
    print("a file, 99 %, ms", each[FILES / 100 * 99]);
    print("a file, slowest, ms", each[FILES - 1]);
  }

  private static void review(CaseFile file) {
    var _ = Review.of(file, LocalDate.of(2026, 11, 23), Weekdays.CALENDAR, List.of());
  }

  private static void print(String what, long nanos) {
    System.out.printf("%s: %.2f%n", what, nanos / NANOS_PER_MILLI);
  }
}
