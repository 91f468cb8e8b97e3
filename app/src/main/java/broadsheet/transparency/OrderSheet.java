package broadsheet.transparency;

import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerTotals.Sum;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Part 3: orders of authorities.
final class OrderSheet {
    private static final int ITEMS = 1;
    private static final int EFFECT = 3;
    private static final int INFORMATION = 4;
    private static final int INFORMATION_EFFECT = 6;
    private static final Set<String> ASKED = Set.of("information", "information_declined");

    private OrderSheet() {}

    static List<List<String>> of(Facts facts) {
        var table =
                new CategoryTable(Template.read("3_member_states_orders"), List.of("TOTAL"), Category.ofOrder(null));
        facts.totals().sums().stream()
                .filter(sum -> sum.kind() == LedgerKind.ORDER)
                .forEach(sum -> add(table, sum));
        median(table, facts, "order/act", EFFECT);
        median(table, facts, "order/information", INFORMATION_EFFECT);
        table.context(0, "Orders of all states; the register of the house names the authority of each.");
        table.context(2, "The register keeps when the authority was told; it is not part of the public ledger.");
        table.context(EFFECT, "In seconds.");
        return table.rows("All", facts.period(), true, List.of(0, ITEMS, INFORMATION));
    }

    private static void add(CategoryTable table, Sum sum) {
        var category = Category.ofOrder(sum.ground());
        if (ASKED.contains(Objects.requireNonNullElse(sum.outcome(), ""))) {
            table.add(category, INFORMATION, sum.count());
            return;
        }
        table.add(category, 0, sum.count());
        table.add(category, ITEMS, sum.count());
    }

    private static void median(CategoryTable table, Facts facts, String group, int column) {
        var seconds = facts.median(group);
        if (seconds != null) {
            table.setTotal(column, seconds);
        }
    }
}
