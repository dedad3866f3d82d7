package org.onus.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ./onus}. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "onus",
    description = {
      "Finds the domestic abuse perpetrators who cause most harm, with the reason beside every"
          + " name."
    },
    subcommands = {
      IdentifyCommand.class,
      LinkCommand.class,
      PrevalenceCommand.class,
      AgreeCommand.class,
      LogitCommand.class,
      GenerateCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      VerifyAuditCommand.class
    },
    footer = {
      "",
      "From a checkout there is also: onus test (all tests), onus format (the code's",
      "format).",
      "",
      "Exit codes: 0 done; 3 done, but some rows were refused; 2 could not be done."
    })
public final class Onus implements Runnable {

  static final int DONE = 0;
  static final int NOT_DONE = 2;
  static final int DONE_WITH_REFUSALS = 3;

  @Spec private CommandSpec spec;

  Onus() {
    spec = CommandSpec.create();
  }

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.UK); // numbers are written as in the pages, whatever the machine's
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    PrintWriter text = new PrintWriter(new OutputStreamWriter(out, System.out.charset()), true);
    int code = run(text, err, arguments);
    text.flush();
    code = out.codeAfter(code, err);
    if (code != DONE) {
      System.exit(code);
    }
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    PrintWriter plainErr = new PrintWriter(new PlainWriter(err), true);
    IExecutionExceptionHandler inOneLine = (fault, command, parsed) -> tell(fault, command);
    CommandLine onus =
        new CommandLine(new Onus())
            .setOut(new PrintWriter(new PlainWriter(out), true))
            .setErr(plainErr)
            .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
            .setExecutionExceptionHandler(inOneLine)
            .setParameterExceptionHandler(Onus::tellHowItIsCalled)
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return onus.execute(arguments);
    } catch (OutOfMemoryError fault) {
      plainErr.println(Faults.sentence(fault));
      return NOT_DONE;
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** A file that cannot be used or a wish that cannot be met: one line, never a stack trace. */
  private static int tell(Exception fault, CommandLine command) {
    command.getErr().println(Faults.sentence(fault));
    return NOT_DONE;
  }

  private static int tellHowItIsCalled(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    command
        .getErr()
        .println(
            "%s See: %s --help"
                .formatted(sentence(words(fault)), command.getCommandSpec().qualifiedName()));
    return NOT_DONE;
  }

  /** What the library says, in words of people who do not program. */
  private static String words(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String word = unmatched.getUnmatched().getFirst();
      return fault.getCommandLine().getSubcommands().isEmpty()
          ? "'%s' is one word too many: a name with spaces stands in quotation marks"
              .formatted(word)
          : "There is no command '%s'".formatted(word);
    }
    return String.valueOf(fault.getMessage())
        .replaceFirst("is not an? (int|long)$", "is not a whole number");
  }

  private static String sentence(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.endsWith(".") ? line : line + ".";
  }
}
