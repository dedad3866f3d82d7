package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.FullDisk;

/** No room is left while a file is being written. */
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void nothingOfTheFileIsLeftAndWhatStoodThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "before");

    assertThatThrownBy(
            () ->
                WholeFiles.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(CannotBeDone.class)
        .hasMessageStartingWith("The disk is full: " + file)
        .hasMessageEndingWith("Make room and try again.");

    assertThat(file).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aSummaryThatIsCutOffIsNotDone() {
    assertThat(afterWriting("No space left on device"))
        .isEqualTo(
            "2 What is said here could not be written out whole, because the disk is full. Files"
                + " that were named are whole.");
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFault() {
    assertThat(afterWriting("Broken pipe")).isEqualTo("3 ");
  }

  private static String afterWriting(String fault) {
    StandardOutput out =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException(fault);
              }
            });
    PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    text.println("Read 3 rows.");
    StringWriter err = new StringWriter();
    int code = out.codeAfter(Onus.DONE_WITH_REFUSALS, new PrintWriter(err, true));
    return code + " " + err.toString().strip();
  }

  @Test
  void isToldFromOtherFaultsHoweverDeepItLies() {
    IOException full = new IOException("write failed: No space left on device");

    assertThat(FullDisk.isBehind(new IllegalStateException("upload", new IOException(full))))
        .isTrue();
    assertThat(FullDisk.isBehind(new IOException("Permission denied"))).isFalse();
    assertThat(FullDisk.isBehind(null)).isFalse();
    assertThat(Faults.sentence(full)).startsWith("The disk is full.");
  }
}
