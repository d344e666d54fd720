package org.jinye.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jinye.Jinye;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** {@link ModuleTest} behind a real Tomcat: for what happens before and around the controllers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Jinye.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jinye.mode=test", "jinye.demo=false"})
@ContextConfiguration(initializers = TemporaryData.class)
public @interface ServerTest {}
