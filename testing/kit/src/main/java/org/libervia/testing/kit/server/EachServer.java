package org.libervia.testing.kit.server;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link ServerTest} on one server after the other. */
final class EachServer implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        ServerTest test = context.getRequiredTestMethod().getAnnotation(ServerTest.class);
        List<VirtualHost> needs = test == null ? List.of() : Arrays.asList(test.needs());
        return Stream.of(Servers.values()).map(kind -> new OnServer(kind, needs));
    }

    private record OnServer(Servers kind, List<VirtualHost> needs)
            implements TestTemplateInvocationContext, ExecutionCondition, ParameterResolver {

        @Override
        public String getDisplayName(int invocation) {
            return kind.label();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!kind.isInstalled()) {
                return ConditionEvaluationResult.disabled(kind.absence());
            }
            return needs.stream()
                    .filter(host -> !kind.shared().serves(host))
                    .findFirst()
                    .map(host -> kind.label() + " as installed does not serve " + host.domain())
                    .map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled(kind.label()));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == XmppServer.class || type == Servers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Servers.class ? kind : kind.shared();
        }
    }
}
