package org.onus.app.incidents.loading;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.FullDisk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long steps as jobs: taken up again after a crash, tried three times, then handed back. */
@Configuration(proxyBeanMethods = false)
class LoadTasks {
  static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("incidents-load-check");
  static final TaskDescriptor<Void> COMMIT = TaskDescriptor.of("incidents-load-commit");

  /** Due whatever any clock says. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private static final String FORGET = "incidents-load-forget-old";
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

  private static final int RETRIES = 2;
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private static final Load.Fault COULD_NOT_CHECK =
      new Load.Fault("incidents.fault.check", List.of());
  private static final Load.Fault DISK_FULL = new Load.Fault("incidents.fault.full", List.of());
  private static final Load.Fault COULD_NOT_COMMIT =
      new Load.Fault("incidents.fault.commit", List.of());

  @FunctionalInterface
  private interface Step {
    void run(Reader reader, UUID load) throws IOException;
  }

  @Bean
  OneTimeTask<Void> checkLoad(LoadWork work, LoadStore loads) {
    Reader reader = Reader.service("checks an incident file");
    return task(CHECK, reader, work::check, loads, LoadState.MATCHING, COULD_NOT_CHECK);
  }

  @Bean
  OneTimeTask<Void> commitLoad(LoadWork work, LoadStore loads) {
    Reader reader = Reader.service("commits an incident file");
    return task(COMMIT, reader, work::commit, loads, LoadState.CHECKED, COULD_NOT_COMMIT);
  }

  /** A night that was slept through is made up for. */
  @Bean
  RecurringTask<Void> forgetOldLoads(Retention retention, Clock clock) {
    Reader reader = Reader.service("forgets old incident files");
    return Tasks.recurring(FORGET, Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> retention.forgetOld(reader));
  }

  private static OneTimeTask<Void> task(
      TaskDescriptor<Void> descriptor,
      Reader reader,
      Step step,
      LoadStore loads,
      LoadState back,
      Load.Fault fault) {
    return Tasks.oneTime(descriptor)
        .onDeadExecutionRevive()
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES)
                .retryEvery(BETWEEN)
                .thenRemove(
                    failed ->
                        loads.move(
                            reader,
                            id(failed.getExecution()),
                            back,
                            FullDisk.isBehind(failed.getCause().orElse(null)) ? DISK_FULL : fault)))
        .execute(
            (_, context) -> {
              try {
                step.run(reader, id(context.getExecution()));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  /** A job for a load; each asking has an instance of its own, so that none hides the next. */
  static SchedulableInstance<Void> job(TaskDescriptor<Void> step, UUID load) {
    return step.instance(load + "/" + UUID.randomUUID()).scheduledTo(AT_ONCE);
  }

  private static UUID id(Execution execution) {
    String instance = execution.taskInstance.getId();
    return UUID.fromString(instance.substring(0, instance.indexOf('/')));
  }
}
