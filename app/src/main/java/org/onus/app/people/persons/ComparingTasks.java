package org.onus.app.people.persons;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for uncertain pairs every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ComparingTasks {

  @Bean
  RecurringTask<Void> compareRecords(
      Comparing comparing, @Value("${onus.people-compared-every}") Duration every) {
    return Tasks.recurring("people-compare", Schedules.fixedDelay(every))
        .execute((_, _) -> comparing.run());
  }
}
