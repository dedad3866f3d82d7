package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.synthetic.Progress.Stage;

class FailuresLeaveNothingBehindTest {

  private static final Settings SETTINGS = Settings.of(Shape.HAMPSHIRE, 300, 1, Sample.LAST_DAY);

  @TempDir private Path folder;

  @Test
  void aTargetThatIsAFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("report"), "mine");

    assertThatThrownBy(() -> Forces.generate(SETTINGS, file.resolve("inside"), Progress.NONE))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageContaining("report is a file, not a folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void filesOfSomebodyElseAreNotOverwritten() throws Exception {
    Path theirs = Files.writeString(folder.resolve("incidents.csv"), "real");

    assertThatThrownBy(() -> Forces.generate(SETTINGS, folder, Progress.NONE))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageContaining("already holds incidents.csv, which is not of an invented force");
    assertThat(theirs).hasContent("real");
    assertThat(names(folder)).containsExactly("incidents.csv");
  }

  @Test
  void anEarlierInventedSetIsReplacedAndOtherFilesStay() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Forces.generate(SETTINGS, folder, Progress.NONE);
    String before = Files.readString(folder.resolve("people.csv"));

    Forces.generate(Settings.of(Shape.HAMPSHIRE, 300, 2, Sample.LAST_DAY), folder, Progress.NONE);

    assertThat(folder.resolve("people.csv")).content().isNotEqualTo(before);
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
    assertThat(names(folder)).hasSize(Forces.FILES.size() + 1);
  }

  @Test
  void aRunThatIsStoppedLeavesNoFolder() {
    Path target = folder.resolve("a").resolve("b");

    assertThatThrownBy(() -> Forces.generate(SETTINGS, target, stopAt(Stage.ROWS)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRunThatIsStoppedLeavesTheEarlierSetWhole() throws Exception {
    Forces.generate(SETTINGS, folder, Progress.NONE);
    List<String> before = contents();

    assertThatThrownBy(
            () ->
                Forces.generate(
                    Settings.of(Shape.HAMPSHIRE, 300, 2, Sample.LAST_DAY),
                    folder,
                    stopAt(Stage.LIVES)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(contents()).isEqualTo(before);
    assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(Forces.FILES);
  }

  /** Stands for any fault of the disk: a scratch file is gone when it is to be read. */
  @Test
  void aDiskThatFailsIsReportedInASentence() {
    Path target = folder.resolve("out");
    Progress loseAFile =
        (stage, done, expected) -> {
          if (stage == Stage.LIVES && done == expected) {
            delete(target.resolve(".unfinished").resolve("rows-40"));
          }
        };

    assertThatThrownBy(() -> Forces.generate(SETTINGS, target, loseAFile))
        .isInstanceOf(CannotGenerateException.class)
        .hasMessageStartingWith("Could not write in " + target)
        .hasMessageEndingWith("Nothing was kept.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskIsNamed() {
    assertThat(CannotGenerateException.writing(folder, new IOException("No space left on device")))
        .hasMessageContaining("is full. Nothing was kept");
  }

  @Test
  void twoRunsIntoOneFolderDoNoHarm() throws Exception {
    List<String> refusals = new ArrayList<>();
    Progress another =
        (stage, done, expected) -> {
          try {
            Forces.generate(SETTINGS, folder, Progress.NONE);
          } catch (CannotGenerateException e) {
            refusals.add(String.valueOf(e.getMessage()));
          }
        };

    Forces.generate(SETTINGS, folder, another);

    assertThat(refusals).isNotEmpty().allMatch(text -> text.startsWith("Another run is writing"));
    assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(Forces.FILES);
  }

  @Test
  void whatAKilledRunLeftIsCleared() throws Exception {
    Path left = Files.createDirectories(folder.resolve(".unfinished"));
    Files.writeString(left.resolve("incidents.csv"), "half");
    Files.writeString(left.resolve("lock"), "");

    Forces.generate(SETTINGS, folder, Progress.NONE);

    assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(Forces.FILES);
  }

  @Test
  void progressGoesFromStartToEndOfBothStages() throws Exception {
    List<Stage> ended = new ArrayList<>();
    List<Long> steps = new ArrayList<>();

    Written written =
        Forces.generate(
            SETTINGS,
            folder,
            (stage, done, expected) -> {
              steps.add(done);
              if (done == expected) {
                ended.add(stage);
              }
            });

    assertThat(ended).containsExactly(Stage.LIVES, Stage.ROWS);
    assertThat(steps).hasSizeBetween(150, 260);
    assertThat(steps.getLast()).isEqualTo(written.files().getFirst().rows());
  }

  private static Progress stopAt(Stage when) {
    return (stage, done, expected) -> {
      if (stage == when) {
        throw new IllegalStateException("stopped");
      }
    };
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    for (String name : Forces.FILES) {
      contents.add(Files.readString(folder.resolve(name)));
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).toList();
    }
  }
}
