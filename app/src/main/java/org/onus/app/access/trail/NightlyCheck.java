package org.onus.app.access.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proves the whole trail every night and keeps what was found. */
@Configuration(proxyBeanMethods = false)
class NightlyCheck {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

  @Bean
  RecurringTask<Void> checkOfTheTrail(
      DataSource database, @Value("${onus.audit-dir}") Path folder, ChainStore chain, Clock clock) {
    return Tasks.recurring("access-trail-check", Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((_, _) -> run(new TrailCheck(database, folder, clock), chain, clock));
  }

  static void run(TrailCheck check, ChainStore chain, Clock clock) {
    try {
      Proof proof = check.run();
      proof.firstFault().ifPresent(fault -> LOG.error("The trail is not whole. {}", fault));
      chain.addCheck(proof, clock.instant());
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("The trail could not be checked", failure);
    }
  }
}
