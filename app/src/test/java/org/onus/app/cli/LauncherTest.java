package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./onus}: builds once when it must, and then only hands over. */
@Timeout(600)
class LauncherTest {
  @TempDir Path folder;
  private Path elsewhere;

  @BeforeEach
  void goElsewhere() throws IOException {
    elsewhere = Files.createDirectory(folder.resolve("else where")).toRealPath();
  }

  @Test
  void aListIsMadeFromAnyFolderAndOnlyTheProgramSpeaks() throws Exception {
    Launcher onus = Launcher.built(folder);
    incidents(1_200);
    Path link = Files.createSymbolicLink(elsewhere.resolve("onus"), onus.home().resolve("onus"));

    Terminal said =
        onus.start(elsewhere, link, Map.of(), "identify", "incidents.csv", "--out", "list.csv")
            .ended();

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("Read 1,200 rows about 1,200 people");
    assertThat(elsewhere.resolve("list.csv")).exists();
  }

  @Test
  void numbersAreWrittenAsInThePagesWhateverTheMachineSpeaks() throws Exception {
    incidents(1_200);

    Terminal said =
        Launcher.built(folder)
            .start(
                elsewhere,
                folder.resolve("check out/onus"),
                Map.of("JDK_JAVA_OPTIONS", "-Duser.language=de -Duser.country=DE"),
                "identify",
                "incidents.csv",
                "--as-at",
                "2025-01-01")
            .ended();

    assertThat(said.out()).contains("Read 1,200 rows", "carry 1.0% of 12,000 harm days");
  }

  @Test
  void aFileTooLargeForTheMemoryIsSaidInOneLine() throws Exception {
    incidents(700_000);

    Terminal said =
        Launcher.built(folder)
            .start(
                elsewhere,
                folder.resolve("check out/onus"),
                Map.of("ONUS_HEAP", "48m"),
                "identify",
                "incidents.csv",
                "--out",
                "list.csv")
            .ended();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .startsWith("The files are too large for the memory allowed")
        .contains("ONUS_HEAP=8g");
    assertThat(said.out()).isEmpty();
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files.map(Path::getFileName)).containsExactly(Path.of("incidents.csv"));
    }
  }

  private void incidents(int rows) throws IOException {
    StringBuilder text = new StringBuilder("incident_id,person_id,date,offence_code\n");
    for (int i = 0; i < rows; i++) {
      text.append("I").append(i).append(",P").append(i).append(",2025-01-01,105/01\n");
    }
    Files.writeString(elsewhere.resolve("incidents.csv"), text);
  }

  @Test
  void twoAtOnceBuildOnceAndBothGoOn() throws Exception {
    Launcher onus = Launcher.withoutBuild(folder);
    Path slow = Files.createFile(onus.home().resolve("slow"));

    Launcher.Started first = onus.start(elsewhere, "identify", "a b.csv");
    Launcher.Started second = onus.start(elsewhere, "link", "c.csv");
    awaitBuilds(onus, 1);
    Files.delete(slow);

    assertThat(first.ended()).isEqualTo(new Terminal(0, elsewhere + ": identify a b.csv\n", ""));
    assertThat(second.ended()).isEqualTo(new Terminal(0, elsewhere + ": link c.csv\n", ""));
    assertThat(builds(onus)).hasSize(1);
    assertThat(onus.run(elsewhere, "link").code()).isZero();
    assertThat(builds(onus)).as("it is built already").hasSize(1);
  }

  @Test
  void aBuildThatWasKilledHindersNobody() throws Exception {
    Launcher onus = Launcher.withoutBuild(folder);
    Path slow = Files.createFile(onus.home().resolve("slow"));
    Launcher.Started killed = onus.start(elsewhere, "identify");
    awaitBuilds(onus, 1);
    List<ProcessHandle> children = killed.process().descendants().toList();
    killed.process().destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
    Files.delete(slow);

    assertThat(onus.run(elsewhere, "identify").code()).isZero();
    assertThat(builds(onus)).hasSize(2);
  }

  @Test
  void whatRunsIsNotTakenAwayByTheNextBuild() throws Exception {
    Launcher onus = Launcher.withoutBuild(folder);
    Launcher.Started service = onus.start(elsewhere, "serve", elsewhere.toString());
    awaitFile(elsewhere.resolve("serving"));

    changeSources(onus);
    assertThat(onus.run(elsewhere, "identify").code()).isZero();
    assertThat(layouts(onus)).hasSize(2);
    Files.createFile(elsewhere.resolve("stop"));
    assertThat(service.ended().out()).endsWith("still there\n");

    changeSources(onus);
    assertThat(onus.run(elsewhere, "identify").code()).isZero();
    assertThat(layouts(onus)).as("what nothing runs from any more is removed").hasSize(1);
  }

  @Test
  void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
    Launcher onus = Launcher.withoutBuild(folder);
    Path fails = Files.createFile(onus.home().resolve("fails"));

    Terminal said = onus.run(elsewhere, "identify");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("Onus could not be built; all that was said is in ");
    Files.delete(fails);
    assertThat(onus.run(elsewhere, "identify").code()).isZero();
  }

  /** Where there is no flock, as on macOS. */
  @Test
  void withoutAProgramForLocksPerlLocks() throws Exception {
    Launcher onus = Launcher.withoutBuild(folder);
    Path few = Files.createDirectory(folder.resolve("few"));
    for (String program :
        "bash cat date dirname find head grep ls mkdir mv perl readlink rm sed sleep touch"
            .split(" ", -1)) {
      Files.createSymbolicLink(few.resolve(program), onPath(program));
    }
    Files.createSymbolicLink(few.resolve("mvn"), onus.tools().resolve("mvn"));
    Files.createSymbolicLink(few.resolve("env"), onPath("env"));
    Map<String, String> path = Map.of("PATH", few.toString());
    Path script = onus.home().resolve("onus");
    Path slow = Files.createFile(onus.home().resolve("slow"));

    Launcher.Started first = onus.start(elsewhere, script, path, "identify");
    Launcher.Started second = onus.start(elsewhere, script, path, "identify");
    awaitBuilds(onus, 1);
    Thread.sleep(200); // long enough for a second build to begin, if nothing kept it
    Files.delete(slow);

    assertThat(first.ended().err()).isEmpty();
    assertThat(second.ended().code()).isZero();
    assertThat(builds(onus)).hasSize(1);
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder).resolve(program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** So that what is built is older, whatever the file system's clock. */
  private static void changeSources(Launcher onus) throws IOException {
    Files.setLastModifiedTime(
        onus.home().resolve("app/target/built"), FileTime.from(Instant.EPOCH));
  }

  private static List<String> builds(Launcher onus) throws IOException {
    Path builds = onus.home().resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  private static List<Path> layouts(Launcher onus) throws IOException {
    try (Stream<Path> files = Files.list(onus.home().resolve("app/target"))) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static void awaitBuilds(Launcher onus, int number) throws Exception {
    while (builds(onus).size() < number) {
      Thread.sleep(10);
    }
  }

  private static void awaitFile(Path file) throws InterruptedException {
    while (!Files.exists(file)) {
      Thread.sleep(10);
    }
  }
}
