package org.libervia.web.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A small YAML file whose faults are told with their line. Only the node graph is read: no tag ever
 * makes an object, and no alias makes a small file large.
 */
final class YamlFile {
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final Path file;

    private YamlFile(Path file) {
        this.file = file;
    }

    /**
     * The entries of the mapping that the file is; none when it is empty.
     *
     * @throws LiberviaException {@code CONFIGURATION} with file and line
     */
    static Map<String, YamlValue> read(Path file) {
        YamlFile yaml = new YamlFile(file);
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(10);
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Node root =
                    new Composer(
                                    new ParserImpl(new StreamReader(reader), options),
                                    new Resolver(),
                                    options)
                            .getSingleNode();
            return root == null || isNull(root) ? Map.of() : yaml.mapping(root);
        } catch (MarkedYAMLException malformed) {
            throw yaml.wrong(malformed.getProblemMark(), malformed.getProblem());
        } catch (YAMLException malformed) {
            throw yaml.wrong(null, String.valueOf(malformed.getMessage()));
        } catch (IOException unreadable) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    file
                            + " can't be read ("
                            + unreadable
                            + "): check its rights, and that it is in"
                            + " UTF-8.",
                    unreadable);
        }
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private Map<String, YamlValue> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node.getStartMark(), "“name: value” lines are expected here");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(tuple.getKeyNode().getStartMark(), "a key must be a plain word");
            }
            YamlValue value = value(tuple.getValueNode(), key.getStartMark());
            if (entries.put(key.getValue(), value) != null) {
                throw wrong(key.getStartMark(), "“" + key.getValue() + "” is there twice");
            }
        }
        return entries;
    }

    private YamlValue value(Node node, Mark mark) {
        int line = mark.getLine() + 1;
        if (node instanceof ScalarNode scalar) {
            return new YamlValue(file, line, isNull(node) ? "" : scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, item.getStartMark()));
            }
            return new YamlValue(file, line, items);
        }
        return new YamlValue(file, line, mapping(node));
    }

    private LiberviaException wrong(@Nullable Mark mark, @Nullable String what) {
        int line = mark == null ? 0 : mark.getLine() + 1;
        return new YamlValue(file, line, "").wrong(what == null ? "it is no YAML" : what);
    }
}
