package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often documents are fetched: budgets, memory of refusals, one fetch for many who ask. */
class MetadataDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aHostHasABudgetOfAMinute() {
        FetchBudget budget = new FetchBudget(2);
        assertThat(budget.take("a.example.com", NOW)).isTrue();
        assertThat(budget.take("a.example.com", NOW)).isTrue();
        assertThat(budget.take("a.example.com", NOW.plusSeconds(59))).isFalse();
        assertThat(budget.take("b.example.com", NOW)).isTrue();
        assertThat(budget.take("a.example.com", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void aRefusalIsRememberedForAMoment() {
        Refusals refusals = new Refusals();
        refusals.add("https://a.example.com/c", "No.", NOW);
        assertThat(refusals.find(
                        "https://a.example.com/c", NOW.plus(Refusals.KEPT).minusMillis(1)))
                .contains("No.");
        assertThat(refusals.find("https://a.example.com/c", NOW.plus(Refusals.KEPT)))
                .isEmpty();
        assertThat(Refusals.KEPT).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void manyWhoAskAtOnceCauseOneFetch() throws InterruptedException {
        SingleFlight flights = new SingleFlight();
        AtomicInteger fetches = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = new Thread(() -> flights.run("a", () -> {
            fetches.incrementAndGet();
            inside.countDown();
            await(go);
        }));
        first.start();
        inside.await();
        Thread second = new Thread(() -> flights.run("a", fetches::incrementAndGet));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        flights.run("b", () -> {});
        go.countDown();
        first.join();
        second.join();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aFailureIsToldToWhoeverAsked() {
        SingleFlight flights = new SingleFlight();
        assertThatThrownBy(() -> flights.run("a", () -> {
                    throw new InvalidClientException("No.");
                }))
                .hasMessage("No.");
        flights.run("a", () -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
