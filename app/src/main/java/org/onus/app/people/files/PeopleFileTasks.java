package org.onus.app.people.files;

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
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long steps as jobs: taken up again after a crash, tried three times, then handed back. */
@Configuration(proxyBeanMethods = false)
class PeopleFileTasks {
  static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("people-file-check");
  static final TaskDescriptor<Void> COMMIT = TaskDescriptor.of("people-file-commit");

  /** Due whatever any clock says. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private static final int RETRIES = 2;
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private static final String COULD_NOT_CHECK = "people.file.fault.check";
  private static final String COULD_NOT_COMMIT = "people.file.fault.commit";

  private static final String FORGET = "people-file-forget-old";
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @FunctionalInterface
  private interface Step {
    void run(Reader reader, UUID file) throws IOException;
  }

  @Bean
  OneTimeTask<Void> checkPeopleFile(PeopleFileWork work, PeopleFileStore files) {
    Reader reader = Reader.service("checks a people file");
    return task(CHECK, reader, work::check, files, FileState.MATCHING, COULD_NOT_CHECK);
  }

  @Bean
  OneTimeTask<Void> commitPeopleFile(PeopleFileWork work, PeopleFileStore files) {
    Reader reader = Reader.service("commits a people file");
    return task(COMMIT, reader, work::commit, files, FileState.CHECKED, COULD_NOT_COMMIT);
  }

  /** A night that was slept through is made up for. */
  @Bean
  RecurringTask<Void> forgetOldPeopleFiles(Keeping keeping, Clock clock) {
    Reader reader = Reader.service("forgets old people files");
    return Tasks.recurring(FORGET, Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> keeping.forgetOld(reader));
  }

  private static OneTimeTask<Void> task(
      TaskDescriptor<Void> descriptor,
      Reader reader,
      Step step,
      PeopleFileStore files,
      FileState back,
      String fault) {
    return Tasks.oneTime(descriptor)
        .onDeadExecutionRevive()
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES)
                .retryEvery(BETWEEN)
                .thenRemove(failed -> files.move(reader, id(failed.getExecution()), back, fault)))
        .execute(
            (_, context) -> {
              try {
                step.run(reader, id(context.getExecution()));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  /** A job for a file; each asking has an instance of its own, so that none hides the next. */
  static SchedulableInstance<Void> job(TaskDescriptor<Void> step, UUID file) {
    return step.instance(file + "/" + UUID.randomUUID()).scheduledTo(AT_ONCE);
  }

  private static UUID id(Execution execution) {
    String instance = execution.taskInstance.getId();
    return UUID.fromString(instance.substring(0, instance.indexOf('/')));
  }
}
