package org.onus.app.access.trail;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder outside the database with the signing key and the last seal of each day. Nodes of one
 * service share it; one at a time writes.
 */
final class SealFolder {
  private static final String ALGORITHM = "Ed25519";
  private static final String SUFFIX = ".seal";
  private final Path folder;

  SealFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** Signs the head and keeps it as the last seal of its day. */
  void seal(Instant at, long links, String hash) throws IOException {
    makeKey();
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(privateKey()))));
      signer.update(Seal.message(at, links, hash));
      LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      write(
          folder.resolve(day + SUFFIX),
          new Seal(at, links, hash, HexFormat.of().formatHex(signer.sign()))
              .text()
              .getBytes(StandardCharsets.UTF_8),
          "rw-r--r--");
    } catch (GeneralSecurityException unusable) {
      throw new IOException("The key in " + folder + " cannot sign", unusable);
    }
  }

  /** Every seal, oldest first; none where there is no folder yet. */
  List<Seal> seals() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<Seal> seals = new ArrayList<>();
    for (Path file : files) {
      Properties text = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        text.load(reader);
        seals.add(Seal.of(text));
      } catch (IllegalArgumentException notASeal) {
        throw new IOException("The file %s is no seal".formatted(file), notASeal);
      }
    }
    return List.copyOf(seals);
  }

  /** Whether the seal was signed with the key of this folder. */
  boolean isOurs(Seal seal) throws IOException {
    if (!Files.exists(publicKey())) {
      return false;
    }
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicKey())));
      Signature checker = Signature.getInstance(ALGORITHM);
      checker.initVerify(key);
      checker.update(seal.message());
      return checker.verify(HexFormat.of().parseHex(seal.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  /** A short name of the key, to be written down elsewhere; a new key has another one. */
  String fingerprint() throws IOException {
    if (!Files.exists(publicKey())) {
      return "none";
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(publicKey()));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Makes the key when there is none; seals without their key are not continued with another. */
  private void makeKey() throws IOException {
    if (Files.exists(privateKey())) {
      return;
    }
    if (!seals().isEmpty()) {
      throw new IOException("The folder %s has seals and no key".formatted(folder));
    }
    Files.createDirectories(folder);
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      write(publicKey(), pair.getPublic().getEncoded(), "rw-r--r--");
      write(privateKey(), pair.getPrivate().getEncoded(), "rw-------");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** First beside its place, then moved: a process that dies in between leaves no half file. */
  private void write(Path file, byte[] content, String mode) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
    Files.write(beside, content);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path privateKey() {
    return folder.resolve("seal.key");
  }

  private Path publicKey() {
    return folder.resolve("seal.pub");
  }
}
