package org.onus.app.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The generated passwords of the embedded server's three roles, kept in a file that only the
 * account of the service can read.
 */
record Passwords(String superuser, String owner, String service) {
  private static final int BYTES = 24;

  static Passwords readOrMake(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    } else {
      for (String role : new String[] {"superuser", "owner", "service"}) {
        kept.setProperty(role, random());
      }
      write(kept, file);
    }
    return new Passwords(
        kept.getProperty("superuser", ""),
        kept.getProperty("owner", ""),
        kept.getProperty("service", ""));
  }

  /** First beside its place, then moved: a process that dies in between leaves no half file. */
  private static void write(Properties passwords, Path file) throws IOException {
    StringWriter text = new StringWriter();
    passwords.store(text, "Passwords of the embedded database. Keep with the folder beside it.");
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text.toString());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[not shown]";
  }
}
