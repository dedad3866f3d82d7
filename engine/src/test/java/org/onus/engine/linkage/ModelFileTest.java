package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.UnusableFileException;

/** Trained weights, kept and compared. */
class ModelFileTest {

  @TempDir private Path folder;

  private final LinkageModel model =
      Linkage.of(Invented.people(400, 9).loaded(), Linkage.Progress.NONE).model();

  @Test
  void aSavedModelIsTheSameModel() throws IOException, UnusableFileException {
    LinkageModel again = ModelFile.read(saved());

    assertThat(Moved.between(model, again, 1e-12)).isEmpty();
    assertThat(again.prior()).isEqualTo(model.prior());
  }

  @Test
  void whatMovedIsSaid() {
    LinkageModel other =
        Linkage.of(Invented.people(400, 10).loaded(), Linkage.Progress.NONE).model();

    assertThat(Moved.between(model, other, 0.01))
        .isNotEmpty()
        .allSatisfy(
            moved ->
                assertThat(moved.after())
                    .isEqualTo(other.bits(moved.column(), moved.level(), moved.together())))
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.by()), Math.abs(a.by())));
  }

  @Test
  void anotherFileIsRefusedWithASentence() throws IOException {
    assertRefused("version=7\n", "version 1");
    assertRefused("\\u00zz", "no file of linkage weights");
    assertRefused(Files.readString(saved()).replace("prior=", "prior=2"), "prior is not a number");
    assertRefused(Files.readString(saved()).replace("dob.same=", "dob.same=x"), "dob.same");
    assertRefused(Files.readString(saved()).replace("dob.same=", "gone="), "lack dob.same");
  }

  private void assertRefused(String text, String because) throws IOException {
    Path file = Files.writeString(folder.resolve("weights.txt"), text);
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining(because);
  }

  private Path saved() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return Files.writeString(folder.resolve("saved.txt"), out.toString(StandardCharsets.UTF_8));
  }
}
