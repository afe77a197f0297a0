package dev.chancery.ledger;

import dev.chancery.store.Unfit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the ledger refuses to start, and what to do, instead of a stack trace. */
final class UnfitAnalyzer extends AbstractFailureAnalyzer<Unfit> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Unfit cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
