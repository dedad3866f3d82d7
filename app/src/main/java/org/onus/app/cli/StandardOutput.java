package org.onus.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.FullDisk;

/**
 * Standard output that remembers why it could not be written, which a print writer swallows. A full
 * disk is a fault; a reader who has seen enough, such as {@code head}, is none.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException fault;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException failure) {
      if (fault == null) {
        fault = failure;
      }
      throw failure;
    }
  }

  /** The exit code of a command that ended with the one given. */
  int codeAfter(int code, PrintWriter err) {
    if (!FullDisk.isBehind(fault)) {
      return code;
    }
    err.println(
        "What is said here could not be written out whole, because the disk is full. Files that"
            + " were named are whole.");
    return Onus.NOT_DONE;
  }
}
