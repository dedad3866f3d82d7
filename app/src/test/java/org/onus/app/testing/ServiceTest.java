package org.onus.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onus.app.Service;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service on the shared database, which is empty before each test. Its clock
 * stands at {@link TestClock#NOW} until moved; {@link Browser} looks at pages; {@link Statements}
 * counts SQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Service.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SharedDatabase.class)
@Import({TestClock.class, Browser.class, Statements.class})
@ExtendWith(EmptyDatabase.class)
public @interface ServiceTest {}
