package org.onus.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FileTaskTest {
  private static final TaskDescriptor<Void> STEP = TaskDescriptor.of("test-file-step");
  private static final UUID FILE = new UUID(0, 7);

  private final DataSource database;
  private final List<UUID> tried = new ArrayList<>();
  private final List<String> handedBack = new ArrayList<>();

  @Autowired
  FileTaskTest(DataSource database) {
    this.database = database;
  }

  @Test
  void aStepThatSucceedsRunsOnce() {
    run(file -> tried.add(file));

    assertThat(tried).containsExactly(FILE);
    assertThat(handedBack).isEmpty();
  }

  @Test
  void oneThatFailsOnceIsTriedAgain() {
    run(
        file -> {
          tried.add(file);
          if (tried.size() == 1) {
            throw new IllegalStateException("the connection is gone");
          }
        });

    assertThat(tried).containsExactly(FILE, FILE);
    assertThat(handedBack).isEmpty();
  }

  @Test
  void oneThatFailsThreeTimesIsHandedBack() {
    run(
        file -> {
          tried.add(file);
          throw new IllegalStateException("never");
        });

    assertThat(tried).containsExactly(FILE, FILE, FILE);
    assertThat(handedBack).containsExactly(FILE + " false");
  }

  @Test
  void aFullDiskIsToldApart() {
    run(
        file -> {
          tried.add(file);
          throw new IOException("No space left on device");
        });

    assertThat(tried).hasSize(3);
    assertThat(handedBack).containsExactly(FILE + " true");
  }

  @Test
  void twoAskingsForOneFileDoNotHideEachOther() {
    assertThat(FileTask.job(STEP, FILE).getTaskInstance())
        .isNotEqualTo(FileTask.job(STEP, FILE).getTaskInstance());
  }

  /** Runs a step until a minute has passed for the scheduler. */
  private void run(FileTask.Step step) {
    ManualScheduler scheduler =
        TestHelper.createManualScheduler(
                database,
                FileTask.of(STEP, step, (file, isFull) -> handedBack.add(file + " " + isFull)))
            .clock(new SettableClock())
            .build();
    scheduler.schedule(FileTask.job(STEP, FILE));
    for (int i = 0; i < 12; i++) {
      scheduler.runAnyDueExecutions();
      scheduler.tick(Duration.ofSeconds(5));
    }
  }
}
