package org.onus.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onus.app.Service;
import org.onus.app.people.search.EmptyIndex;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service on the shared database, which is empty before each test. Its clock
 * stands at {@link TestClock#NOW}; {@link Browser} looks at pages; {@link Statements} counts SQL;
 * {@link Heard} keeps the events; {@link TrailSeen} reads the trail. One context serves every
 * class, so that one scheduler runs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "onus.access.second-factor=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SharedDatabase.class)
@Import({
  TestClock.class,
  Browser.class,
  Statements.class,
  Heard.class,
  TrailSeen.class,
  EmptyIndex.class
})
@ExtendWith(EmptyDatabase.class)
public @interface ServiceTest {}
