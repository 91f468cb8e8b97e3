package broadsheet.screening.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Many patterns found in one pass (Aho and Corasick, 1975).
final class Automaton {
    private static final long FREE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int edges;
    private int nodes = 1;
    private int[] failures = new int[0];
    private int[] outputs = new int[1024];
    private int[] shorter = new int[0];

    /// Of patterns, each with a number.
    Automaton(Map<String, Integer> patterns) {
        Arrays.fill(keys, FREE);
        Arrays.fill(outputs, -1);
        patterns.forEach(this::insert);
        connect();
    }

    private void insert(String pattern, int number) {
        int node = 0;
        for (int i = 0; i < pattern.length(); i++) {
            int next = edge(node, pattern.charAt(i));
            if (next < 0) {
                next = nodes++;
                put(key(node, pattern.charAt(i)), next);
            }
            node = next;
        }
        fit(node + 1);
        outputs[node] = number;
    }

    private void fit(int size) {
        int before = outputs.length;
        if (size > before) {
            outputs = Arrays.copyOf(outputs, Math.max(size, before * 2));
            Arrays.fill(outputs, before, outputs.length, -1);
        }
    }

    private void connect() {
        failures = new int[nodes];
        shorter = new int[nodes];
        fit(nodes);
        var parents = new int[nodes];
        var letters = new char[nodes];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                parents[values[slot]] = (int) (keys[slot] >>> Character.SIZE);
                letters[values[slot]] = (char) keys[slot];
            }
        }
        var depths = new int[nodes];
        for (int node = 1; node < nodes; node++) {
            depths[node] = depths[parents[node]] + 1;
        }
        // By depth: a failure leads to a shorter node, which may have a greater number.
        IntStream.range(1, nodes)
                .boxed()
                .sorted(Comparator.comparingInt(node -> depths[node]))
                .forEach(node -> fail(node, parents[node], letters[node]));
    }

    private void fail(int node, int parent, char letter) {
        int back = failures[parent];
        while (parent != 0 && back != 0 && edge(back, letter) < 0) {
            back = failures[back];
        }
        failures[node] = parent == 0 ? 0 : Math.max(0, edge(back, letter));
        int failure = failures[node];
        shorter[node] = outputs[failure] >= 0 ? failure : shorter[failure];
    }

    /// Goes on by a character and gives the numbers of the patterns that end with it.
    int step(int state, char letter, IntConsumer found) {
        int node = state;
        while (node != 0 && edge(node, letter) < 0) {
            node = failures[node];
        }
        node = Math.max(0, edge(node, letter));
        for (int hit = outputs[node] >= 0 ? node : shorter[node]; hit != 0; hit = shorter[hit]) {
            found.accept(outputs[hit]);
        }
        return node;
    }

    private static long key(int node, char letter) {
        return ((long) node << Character.SIZE) | letter;
    }

    private int edge(int node, char letter) {
        long key = key(node, letter);
        int slot = slot(key, keys.length);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    private static int slot(long key, int size) {
        return (int) ((key * MIX) >>> 32) & (size - 1);
    }

    private void put(long key, int value) {
        if (edges * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key, keys.length);
        while (keys[slot] != FREE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = value;
        edges++;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        edges = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
