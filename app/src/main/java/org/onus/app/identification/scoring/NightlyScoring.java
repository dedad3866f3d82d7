package org.onus.app.identification.scoring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the new day's scores are written; a night that was slept through is made up for. */
@Configuration(proxyBeanMethods = false)
class NightlyScoring {
  private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 1);

  @Bean
  RecurringTask<Void> scoresOfTheNewDay(KeptDays days, Clock clock) {
    return Tasks.recurring(
            "identification-new-day", Schedules.daily(clock.getZone(), JUST_AFTER_MIDNIGHT))
        .execute((_, _) -> days.begin());
  }
}
