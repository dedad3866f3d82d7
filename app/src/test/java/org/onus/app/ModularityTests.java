package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

  /** The terminal may use every room, so it has nothing to declare. */
  @Test
  void everyRoomButTheTerminalDeclaresWhatItMayUse() {
    assertThat(rooms)
        .filteredOn(room -> !room.getBasePackage().getName().equals("org.onus.app.cli"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            room ->
                assertThat(
                        Class.forName(room.getBasePackage().getName() + ".package-info")
                            .isAnnotationPresent(ApplicationModule.class))
                    .as(room.getDisplayName())
                    .isTrue());
  }

  @Test
  void theMapOfTheRoomsIsDrawn() {
    Path folder = Path.of("..", "docs", "architecture");
    new Documenter(rooms, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml();

    assertThat(folder.resolve("components.puml")).isNotEmptyFile();
  }
}
