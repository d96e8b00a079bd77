package org.libervia.testing.kit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a database goes about a query, for tests that assert that an index is used. The plan is the
 * general one, for any values of the parameters ({@code :name} or {@code ?}); on PostgreSQL whole
 * tables are read only where no index would do, as it is on tables that are large.
 *
 * @param lines the database's own words
 */
public record QueryPlan(List<String> lines) {
    private static final Pattern PARAMETER =
            Pattern.compile("'(?:[^']|'')*'|--[^\n]*|::|\\?|:([A-Za-z_][A-Za-z0-9_]*)");

    public QueryPlan {
        lines = List.copyOf(lines);
    }

    /** Asks for the plan of a query. */
    public static QueryPlan of(Connection connection, String sql) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite")
                ? sqlite(connection, sql)
                : postgres(connection, sql);
    }

    /** Whether this index serves it. */
    public boolean uses(String index) {
        return lines.stream()
                .anyMatch(line -> Pattern.compile("\\b" + index + "\\b").matcher(line).find());
    }

    /** Whether a whole table is read. */
    public boolean scans() {
        return lines.stream()
                .anyMatch(line ->
                        line.contains("Seq Scan")
                                || (line.startsWith("SCAN ") && !line.contains("USING")));
    }

    /** Whether rows are sorted, instead of coming in order. */
    public boolean sorts() {
        return lines.stream()
                .anyMatch(line ->
                        line.contains("TEMP B-TREE FOR")
                                || line.matches("\\s*(->)?\\s*(Incremental )?Sort .*"));
    }

    private static QueryPlan sqlite(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (rows.next()) {
                lines.add(rows.getString("detail"));
            }
        }
        return new QueryPlan(lines);
    }

    private static QueryPlan postgres(Connection connection, String sql) throws SQLException {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        String numbered =
                PARAMETER
                        .matcher(sql)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        numbered(found.group(), found.group(1), parameters)));
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
            statement.execute("PREPARE asked AS " + numbered);
            String values =
                    parameters.isEmpty()
                            ? ""
                            : "("
                                    + String.join(
                                            ", ", Collections.nCopies(parameters.size(), "NULL"))
                                    + ")";
            try (var rows = statement.executeQuery("EXPLAIN (COSTS OFF) EXECUTE asked" + values)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("DEALLOCATE asked");
            statement.execute("RESET ALL");
        }
        return new QueryPlan(lines);
    }

    private static String numbered(
            String text, @Nullable String name, Map<String, Integer> parameters) {
        if (text.equals("?")) {
            parameters.put("?" + parameters.size(), parameters.size() + 1);
            return "$" + parameters.size();
        }
        if (name == null) {
            return text;
        }
        return "$" + parameters.computeIfAbsent(name, absent -> parameters.size() + 1);
    }
}
