package org.jinye.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jinye.Jinye;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real PostgreSQL in a temporary data folder, one for all test classes
 * of the run: a test uses retailers, units and accounts of its own (see {@link OwnCity}). Jobs do
 * not run by themselves ({@code jinye.mode=test}); the demo city is not made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Jinye.class,
    properties = {"jinye.mode=test", "jinye.demo=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TemporaryData.class)
@TestExecutionListeners(
    listeners = ReturnedConnections.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ModuleTest {}
