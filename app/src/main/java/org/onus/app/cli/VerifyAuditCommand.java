package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.Proof;
import org.onus.app.access.trail.TrailCheck;
import org.onus.app.database.DatabaseRefused;
import org.onus.app.database.EmbeddedServer;
import org.onus.app.database.Reached;
import org.onus.app.kernel.Here;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that the trail of access is whole, whether the service runs or not. */
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    description =
        "Proves that the records of access are whole, or names the first broken link. Changes"
            + " nothing; the service may run meanwhile.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the trail is whole",
      " 3:checked, and the trail is not whole; standard error names the first broken link",
      " 2:could not be checked"
    },
    footer = {
      "",
      "Example:",
      "  onus verify-audit --data onus-data",
      "  ONUS_DATABASE_PASSWORD=… onus verify-audit --url jdbc:postgresql://db/onus \\",
      "    --seals /seals"
    })
final class VerifyAuditCommand implements Callable<Integer> {
  private static final String PASSWORD = "ONUS_DATABASE_PASSWORD";
  private static final String NO_SUCH_TABLE = "42P01";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "onus-data",
      description = "The data folder of the service. Default: onus-data.")
  private Path data = Path.of("onus-data");

  @Option(
      names = "--url",
      paramLabel = "JDBC",
      description =
          "The address of an external database, instead of --data; the password is read from the"
              + " environment variable "
              + PASSWORD
              + ".")
  private @Nullable String url;

  @Option(
      names = "--user",
      paramLabel = "ROLE",
      defaultValue = EmbeddedServer.SERVICE,
      description = "The role to read an external database with. Default: onus_service.")
  private String user = EmbeddedServer.SERVICE;

  @Option(
      names = "--seals",
      paramLabel = "DIR",
      description =
          "The folder with the seals, the service's onus.audit-dir. Default: the data folder's name"
              + " followed by -audit; needed with --url.")
  private @Nullable Path seals;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Proof proof = url == null ? ofDataFolder() : ofExternal(url);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!proof.isWhole()) {
      spec.commandLine()
          .getErr()
          .println("The trail is not whole. " + proof.firstFault().orElseThrow());
      return Onus.DONE_WITH_REFUSALS;
    }
    out.printf(
        "The trail is whole: %,d rows in the chain, sealed %s with the key %s.%n",
        proof.links(), proof.sealed() == null ? "never yet" : proof.sealed(), proof.key());
    if (proof.waiting() > 0) {
      out.printf(
          "%,d more wait to be chained, the oldest since %s.%n",
          proof.waiting(), proof.waitingSince());
    }
    return Onus.DONE;
  }

  private Proof ofDataFolder() throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    Path beside = folder.resolveSibling(folder.getFileName() + "-audit");
    try (Reached database = Reached.in(folder)) {
      return check(
          database.url(),
          EmbeddedServer.SERVICE,
          database.password(),
          seals == null ? beside : seals);
    } catch (DatabaseRefused refused) {
      throw new CannotBeDone(String.valueOf(refused.getMessage()));
    }
  }

  private Proof ofExternal(String address) throws IOException {
    Map<String, String> environment = System.getenv();
    String password = environment.get(PASSWORD);
    if (seals == null) {
      throw new CannotBeDone("With --url, say with --seals where the seals are.");
    }
    if (password == null) {
      throw new CannotBeDone("Put the password of %s into %s.".formatted(user, PASSWORD));
    }
    return check(address, user, password, seals);
  }

  private static Proof check(String address, String role, String password, Path seals)
      throws IOException {
    try {
      return new TrailCheck(
              new DriverManagerDataSource(address, role, password), seals, Here.clock())
          .run();
    } catch (SQLException failure) {
      throw new CannotBeDone(
          NO_SUCH_TABLE.equals(failure.getSQLState())
              ? "This database holds no trail yet: start the service of this version once."
              : "The database could not be read (%s)."
                  .formatted(Objects.requireNonNullElse(failure.getSQLState(), "no state")));
    }
  }
}
