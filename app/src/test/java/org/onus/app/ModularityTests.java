package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The rooms keep to what their package-info.java allows. */
class ModularityTests {
  private final ApplicationModules rooms = ApplicationModules.of(Service.class);

  @Test
  void everyRoomUsesOnlyWhatItDeclares() {
    rooms.verify();
  }

  @Test
  void aRoomThatReachesIntoAnotherIsFound() {
    ApplicationModules planted =
        ApplicationModules.of("org.onus.app.planted", (ImportOption) _ -> true);

    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("other")
        .hasMessageContaining("NeighbourView");
  }

  @Test
  void everyRoomDeclaresWhatItMayUse() {
    assertThat(rooms)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            room ->
                assertThat(
                        Class.forName(room.getBasePackage().getName() + ".package-info")
                            .isAnnotationPresent(ApplicationModule.class))
                    .as(room.getDisplayName())
                    .isTrue());
  }

  /** Rooms name their migrations by the minute; of two of one minute no database can be made. */
  @Test
  void everyMigrationHasAVersionOfItsOwn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "db", "migration"))) {
      assertThat(
              files
                  .map(file -> file.toFile().getName())
                  .filter(name -> name.startsWith("V"))
                  .map(name -> name.substring(0, name.indexOf("__")))
                  .toList())
          .hasSizeGreaterThan(20)
          .doesNotHaveDuplicates();
    }
  }

  /**
   * The library draws the same rooms in another order each time; sorted, a difference means one.
   */
  @Test
  void theMapOfTheRoomsIsDrawn(@TempDir Path drawn) throws IOException {
    new Documenter(rooms, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
        .writeModulesAsPlantUml();
    List<String> lines = Files.readAllLines(drawn.resolve("components.puml"));
    for (String kind : List.of("    Component(", "Rel(")) {
      Iterator<String> sorted =
          lines.stream().filter(line -> line.startsWith(kind)).sorted().toList().iterator();
      lines.replaceAll(line -> line.startsWith(kind) ? sorted.next() : line);
    }
    Path map = Path.of("..", "docs", "architecture", "components.puml");
    Files.createDirectories(map.getParent());
    Files.write(map, lines);

    assertThat(lines).anyMatch(line -> line.startsWith("Rel("));
  }
}
