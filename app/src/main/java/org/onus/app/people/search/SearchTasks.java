package org.onus.app.people.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets at night what was typed to find people. */
@Configuration(proxyBeanMethods = false)
class SearchTasks {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);
  private static final Duration KEPT = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> forgetOldSearches(SearchStore searches, Clock clock) {
    return Tasks.recurring("people-forget-searches", Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> searches.forgetBefore(clock.instant().minus(KEPT)));
  }
}
