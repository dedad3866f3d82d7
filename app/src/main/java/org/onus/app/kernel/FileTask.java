package org.onus.app.kernel;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A long step with a file that somebody sent: taken up again after a crash, tried three times, then
 * handed back.
 */
public final class FileTask {
  /** Due whatever any clock says. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private static final int RETRIES = 2;
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private FileTask() {}

  /** The step itself. */
  @FunctionalInterface
  public interface Step {
    void run(UUID file) throws IOException;
  }

  /** Tells whoever sent the file that the step was given up. */
  @FunctionalInterface
  public interface HandedBack {
    void tell(UUID file, boolean isDiskFull);
  }

  public static OneTimeTask<Void> of(
      TaskDescriptor<Void> descriptor, Step step, HandedBack handedBack) {
    return Tasks.oneTime(descriptor)
        .onDeadExecutionRevive()
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES)
                .retryEvery(BETWEEN)
                .thenRemove(
                    failed ->
                        handedBack.tell(
                            file(failed.getExecution()),
                            FullDisk.isBehind(failed.getCause().orElse(null)))))
        .execute(
            (_, context) -> {
              try {
                step.run(file(context.getExecution()));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  /** A job for a file; each asking has an instance of its own, so that none hides the next. */
  public static SchedulableInstance<Void> job(TaskDescriptor<Void> step, UUID file) {
    return step.instance(file + "/" + UUID.randomUUID()).scheduledTo(AT_ONCE);
  }

  private static UUID file(Execution execution) {
    String instance = execution.taskInstance.getId();
    return UUID.fromString(instance.substring(0, instance.indexOf('/')));
  }
}
