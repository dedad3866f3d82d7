package org.onus.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command said and how it ended.
 *
 * @param out standard output
 * @param err standard error
 */
record Terminal(int code, String out, String err) {

  static Terminal run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = Onus.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Terminal(code, out.toString(), err.toString());
  }
}
