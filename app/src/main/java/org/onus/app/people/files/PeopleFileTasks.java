package org.onus.app.people.files;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.onus.app.access.Reader;
import org.onus.app.kernel.FileTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long steps, as jobs. */
@Configuration(proxyBeanMethods = false)
class PeopleFileTasks {
  static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("people-file-check");
  static final TaskDescriptor<Void> COMMIT = TaskDescriptor.of("people-file-commit");

  private static final String COULD_NOT_CHECK = "people.file.fault.check";
  private static final String DISK_FULL = "people.file.fault.full";
  private static final String COULD_NOT_COMMIT = "people.file.fault.commit";

  private static final String FORGET = "people-file-forget-old";
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @Bean
  OneTimeTask<Void> checkPeopleFile(PeopleFileWork work, PeopleFileStore files) {
    Reader reader = Reader.service("checks a people file");
    return FileTask.of(
        CHECK,
        file -> work.check(reader, file),
        (file, isDiskFull) ->
            files.move(reader, file, FileState.MATCHING, isDiskFull ? DISK_FULL : COULD_NOT_CHECK));
  }

  @Bean
  OneTimeTask<Void> commitPeopleFile(PeopleFileWork work, PeopleFileStore files) {
    Reader reader = Reader.service("commits a people file");
    return FileTask.of(
        COMMIT,
        file -> work.commit(reader, file),
        (file, isDiskFull) ->
            files.move(reader, file, FileState.CHECKED, isDiskFull ? DISK_FULL : COULD_NOT_COMMIT));
  }

  /** A night that was slept through is made up for. */
  @Bean
  RecurringTask<Void> forgetOldPeopleFiles(Keeping keeping, Clock clock) {
    Reader reader = Reader.service("forgets old people files");
    return Tasks.recurring(FORGET, Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> keeping.forgetOld(reader));
  }
}
