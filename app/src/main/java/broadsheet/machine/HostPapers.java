package broadsheet.machine;

import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import java.util.List;

/// Papers that share a host.
final class HostPapers {
    private HostPapers() {}

    /// The other papers that readers find under the host of this one: those without a host of their own.
    static List<Paper> sisters(Publications publications, Paper paper) {
        return publications.papers().stream()
                .filter(other -> other.id() != paper.id() && other.host() == null)
                .toList();
    }
}
