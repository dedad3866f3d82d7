package org.onus.app.incidents.loading;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.onus.app.access.Reader;
import org.onus.app.kernel.FileTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long steps, as jobs. */
@Configuration(proxyBeanMethods = false)
class LoadTasks {
  static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("incidents-load-check");
  static final TaskDescriptor<Void> COMMIT = TaskDescriptor.of("incidents-load-commit");

  private static final String FORGET = "incidents-load-forget-old";
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

  private static final Load.Fault COULD_NOT_CHECK =
      new Load.Fault("incidents.fault.check", List.of());
  private static final Load.Fault DISK_FULL = new Load.Fault("incidents.fault.full", List.of());
  private static final Load.Fault COULD_NOT_COMMIT =
      new Load.Fault("incidents.fault.commit", List.of());

  @Bean
  OneTimeTask<Void> checkLoad(LoadWork work, LoadStore loads) {
    Reader reader = Reader.service("checks an incident file");
    return FileTask.of(
        CHECK,
        load -> work.check(reader, load),
        (load, isDiskFull) ->
            loads.move(reader, load, LoadState.MATCHING, isDiskFull ? DISK_FULL : COULD_NOT_CHECK));
  }

  @Bean
  OneTimeTask<Void> commitLoad(LoadWork work, LoadStore loads) {
    Reader reader = Reader.service("commits an incident file");
    return FileTask.of(
        COMMIT,
        load -> work.commit(reader, load),
        (load, isDiskFull) ->
            loads.move(reader, load, LoadState.CHECKED, isDiskFull ? DISK_FULL : COULD_NOT_COMMIT));
  }

  /** A night that was slept through is made up for. */
  @Bean
  RecurringTask<Void> forgetOldLoads(Retention retention, Clock clock) {
    Reader reader = Reader.service("forgets old incident files");
    return Tasks.recurring(FORGET, Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> retention.forgetOld(reader));
  }
}
