package broadsheet.wire;

import broadsheet.kernel.Outcome;
import broadsheet.media.RemotePictures;
import broadsheet.media.RemotePictures.Fetched;
import broadsheet.wire.picture.PictureSwap;
import broadsheet.wire.picture.PoliteFetch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A shelf before the shelf: stories get our copies of their pictures. Pictures that were fetched once
/// are used by every later import, so that the same item says the same; new ones are fetched only when
/// that was asked for.
final class MediaFetch implements ImportRun.Shelf {
    private final RemotePictures remote;
    private final Tally tally;
    private final ImportProgress progress;
    private final boolean fetching;
    private final ImportRun.Shelf shelf;
    private final PoliteFetch polite;
    private long fetched;
    private long failed;

    MediaFetch(ImportRun.Shelf shelf, RemotePictures remote, Tally tally, ImportProgress progress, boolean fetching) {
        this.shelf = shelf;
        this.remote = remote;
        this.tally = tally;
        this.progress = progress;
        this.fetching = fetching;
        this.polite = new PoliteFetch(remote);
    }

    @Override
    public void put(List<Prepared> batch) {
        var wanted = new LinkedHashSet<String>();
        batch.forEach(item -> wanted.addAll(PictureSwap.elsewhere(item.content())));
        var ours = new HashMap<>(remote.known(wanted));
        wanted.removeAll(ours.keySet());
        if (fetching) {
            var refused = fetch(wanted, ours);
            batch.forEach(item -> tell(item, refused));
        }
        shelf.put(ours.isEmpty() ? batch : swapped(batch, ours));
    }

    /// Fetches the pictures into `ours`; gives those that cannot be had.
    private Map<String, Outcome.Refused<Fetched>> fetch(Iterable<String> wanted, Map<String, Fetched> ours) {
        var refused = new ConcurrentHashMap<String, Outcome.Refused<Fetched>>();
        polite.fetch(wanted, (address, outcome) -> {
            switch (outcome) {
                case Outcome.Done<Fetched>(var picture) -> {
                    ours.put(address, picture);
                    fetched++;
                }
                case Outcome.Refused<Fetched> refusal -> {
                    refused.put(address, refusal);
                    failed++;
                }
            }
            progress.pictures(fetched, failed);
        });
        return refused;
    }

    private void tell(Prepared item, Map<String, Outcome.Refused<Fetched>> refused) {
        for (var address : PictureSwap.elsewhere(item.content())) {
            var refusal = refused.get(address);
            if (refusal != null) {
                tally.refusedPicture(item, address, refusal.problems().getFirst());
            }
        }
    }

    private static List<Prepared> swapped(List<Prepared> batch, Map<String, Fetched> ours) {
        var swap = new PictureSwap(ours);
        var swapped = new ArrayList<Prepared>();
        for (var item : batch) {
            var used = new LinkedHashMap<String, String>();
            for (var address : PictureSwap.elsewhere(item.content())) {
                var picture = ours.get(address);
                if (picture != null) {
                    used.put(address, picture.picture().hash());
                }
            }
            swapped.add(used.isEmpty() ? item : item.with(swap.in(item.content()), used.toString()));
        }
        return swapped;
    }
}
