package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.NestedExceptionUtils;

final class WiringCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void refusesToStart(Class<?> wiring, String sentence) {
        assertRefused(sentence, () -> start(List.of(wiring)));
    }

    static Stream<Arguments> refusesToStart() {
        return Stream.of(
                Arguments.of(
                        EventsInMemory.class,
                        "The ledger does not start: its events would not reach the database (found "
                                + InMemoryEventStorageEngine.class.getName() + ")."),
                Arguments.of(
                        ProjectionOfTheFramework.class,
                        "The ledger does not start: its projection atlas would follow the framework instead of the feed "
                                + "(found org.axonframework.eventhandling.SubscribingEventProcessor)."));
    }

    @Tag("h2")
    @Test
    void refusesToStartOnAnH2ThatHoldsCommitsBack() {
        assertRefused(
                "The ledger does not start: H2 would hold commits back for a while.",
                () -> start(List.of(), "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("lax")));
    }

    @Tag("h2")
    @Test
    void refusesToStartOnAnH2InMemory() {
        assertRefused(
                "The ledger does not start: H2 would keep it in memory.",
                () -> start(List.of(), "--spring.datasource.url=jdbc:h2:mem:gone"));
    }

    private static void assertRefused(String sentence, Supplier<ConfigurableApplicationContext> start) {
        assertThatThrownBy(() -> start.get().close())
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .extracting(Throwable::getMessage)
                .isEqualTo(sentence);
    }

    private ConfigurableApplicationContext start(List<Class<?>> wiring, String... arguments) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .sources(wiring.toArray(Class<?>[]::new))
                .run(Stream.of(
                                Stream.of(
                                        "--server.port=0",
                                        "--ledger.home=" + folder,
                                        "--ledger.example=none",
                                        "--ledger.local-users=allowed",
                                        "--logging.level.root=off"),
                                TestDatabase.in(folder).settings().entrySet().stream()
                                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                                Stream.of(arguments))
                        .flatMap(Function.identity())
                        .toArray(String[]::new));
    }

    static class EventsInMemory {
        @Bean
        @Primary
        EventStorageEngine inMemory() {
            return new InMemoryEventStorageEngine();
        }
    }

    static class ProjectionOfTheFramework {
        @Bean
        ConfigurerModule subscribing() {
            return axon -> axon.eventProcessing().registerSubscribingEventProcessor("atlas");
        }

        @Bean
        Maps maps() {
            return new Maps();
        }
    }

    @ProcessingGroup("atlas")
    static class Maps {
        @EventHandler
        void on(Object anything) {}
    }
}
