package org.onus.app.access.reading;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts at night what was read on the day that has ended. */
@Configuration(proxyBeanMethods = false)
class ReadingTasks {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

  @Bean
  RecurringTask<Void> countReading(Readings readings, Clock clock) {
    return Tasks.recurring("access-count-reading", Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> readings.keepEndedDays());
  }
}
