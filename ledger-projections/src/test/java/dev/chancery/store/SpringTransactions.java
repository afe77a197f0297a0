package dev.chancery.store;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The transactions of a database as Axon asks for them. */
public record SpringTransactions(PlatformTransactionManager manager) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                if (status.isNewTransaction()) {
                    manager.commit(status);
                }
            }

            @Override
            public void rollback() {
                if (status.isNewTransaction()) {
                    manager.rollback(status);
                }
            }
        };
    }
}
